package io.connectchat.mock.quota;

import java.util.Map;

/**
 * The rates of an AWS account whose quotas nobody has raised. Operations that are not in it have no
 * listed quota (DescribeView and the authentication calls: UNVERIFIED).
 *
 * <p>Source: Amazon Connect administrator guide, service quotas; protocol notes 6.
 */
final class AwsRates {
  private static final Rate OTHER_OPERATIONS = new Rate(2, 5);

  static final Map<String, Rate> TABLE =
      Map.ofEntries(
          Map.entry("StartChatContact", new Rate(5, 8)),
          Map.entry("StartContactStreaming", new Rate(5, 8)),
          Map.entry("StopContactStreaming", new Rate(5, 8)),
          Map.entry("CreateParticipant", new Rate(5, 8)),
          Map.entry("CreatePersistentContactAssociation", new Rate(5, 8)),
          Map.entry("UpdateParticipantRoleConfig", new Rate(5, 8)),
          Map.entry("StopContact", new Rate(10, 15)),
          Map.entry("DescribeContact", new Rate(10, 15)),
          Map.entry("UpdateContactAttributes", new Rate(10, 15)),
          Map.entry("GetContactAttributes", new Rate(10, 15)),
          Map.entry("SendChatIntegrationEvent", new Rate(17, 26)),
          Map.entry("SearchContacts", OTHER_OPERATIONS),
          Map.entry("DescribeInstance", OTHER_OPERATIONS),
          Map.entry("CreateParticipantConnection", new Rate(6, 9)),
          Map.entry("DisconnectParticipant", new Rate(3, 5)),
          Map.entry("GetTranscript", new Rate(8, 12)),
          Map.entry("SendMessage", new Rate(10, 15)),
          Map.entry("StartAttachmentUpload", new Rate(2, 5)),
          Map.entry("CompleteAttachmentUpload", new Rate(2, 5)),
          Map.entry("GetAttachment", new Rate(8, 12)));

  private AwsRates() {}
}
