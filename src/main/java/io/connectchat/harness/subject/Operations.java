package io.connectchat.harness.subject;

import io.connectchat.harness.evidence.Asked;
import java.util.Map;

/** Which operation a request is for, by its method and path. */
final class Operations {
  private static final Map<String, String> BY_PATH =
      Map.ofEntries(
          Map.entry("/contact/chat", "StartChatContact"),
          Map.entry("/contact/stop", "StopContact"),
          Map.entry("/Prod", "GatewayStart"),
          Map.entry("/participant/connection", "CreateParticipantConnection"),
          Map.entry("/participant/message", "SendMessage"),
          Map.entry("/participant/event", "SendEvent"),
          Map.entry("/participant/transcript", "GetTranscript"),
          Map.entry("/participant/disconnect", "DisconnectParticipant"),
          Map.entry("/participant/start-attachment-upload", "StartAttachmentUpload"),
          Map.entry("/participant/complete-attachment-upload", "CompleteAttachmentUpload"),
          Map.entry("/participant/attachment", "GetAttachment"),
          Map.entry("/participant/authentication-url", "GetAuthenticationUrl"),
          Map.entry("/participant/cancel-authentication", "CancelParticipantAuthentication"));

  private Operations() {}

  /** Empty for a browser's question before its request, and for what is no part of a chat. */
  static String of(Asked asked) {
    String path = asked.uri().getPath();
    if (asked.method().equals("OPTIONS") || path.startsWith("/__admin")) {
      return "";
    }
    if (path.startsWith("/participant/views/")) {
      return "DescribeView";
    }
    String known = BY_PATH.get(path);
    if (known != null) {
      return known;
    }
    return switch (asked.method()) {
      case "PUT" -> "Upload";
      case "GET" -> "Download";
      default -> "";
    };
  }
}
