package io.connectchat.harness.sdk.inside;

import java.util.Set;

/** Which operations of the Connect API a chat can need. */
final class Chat {
  private static final Set<String> OPERATIONS =
      Set.of(
          "CreateParticipant",
          "CreatePersistentContactAssociation",
          "DescribeContact",
          "GetContactAttributes",
          "SendChatIntegrationEvent",
          "StartChatContact",
          "StartContactStreaming",
          "StopContact",
          "StopContactStreaming",
          "UpdateContactAttributes",
          "UpdateParticipantRoleConfig");

  private Chat() {}

  static boolean uses(String operation) {
    return OPERATIONS.contains(operation);
  }
}
