package io.connectchat.mock.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation for a request. */
final class Operations {
  /** What a fault plan may name: the operations of the service, without the fake's own. */
  static final Set<String> NAMES =
      Set.of(
          "StartChatContact",
          "StartThroughGateway",
          "StopContact",
          "DescribeContact",
          "SearchContacts",
          "DescribeInstance",
          "UpdateContactAttributes",
          "GetContactAttributes",
          "CreateParticipant",
          "StartContactStreaming",
          "StopContactStreaming",
          "UpdateParticipantRoleConfig",
          "CreatePersistentContactAssociation",
          "SendChatIntegrationEvent",
          "CreateParticipantConnection",
          "SendMessage",
          "SendEvent",
          "GetTranscript",
          "DisconnectParticipant",
          "StartAttachmentUpload",
          "UploadAttachment",
          "CompleteAttachmentUpload",
          "GetAttachment",
          "DownloadAttachment",
          "DescribeView",
          "GetAuthenticationUrl",
          "CancelParticipantAuthentication");

  private final Map<Route, Operation> exact = new HashMap<>();
  private final Map<Route, Operation> templates = new HashMap<>();

  record Match(Operation operation, Map<String, String> pathValues) {}

  Operations(List<Operation> operations) {
    for (Operation operation : operations) {
      if (operation.family() != Family.ADMIN && !NAMES.contains(operation.name())) {
        throw new IllegalStateException("add " + operation.name() + " to Operations.NAMES");
      }
      (operation.route().isTemplate() ? templates : exact).put(operation.route(), operation);
    }
  }

  Optional<Match> find(ApiRequest request) {
    Operation operation = exact.get(new Route(request.method(), request.path()));
    return operation != null
        ? Optional.of(new Match(operation, Map.of()))
        : templates.values().stream().flatMap(o -> match(o, request).stream()).findFirst();
  }

  private static Optional<Match> match(Operation operation, ApiRequest request) {
    return operation.route().match(request).map(values -> new Match(operation, values));
  }
}
