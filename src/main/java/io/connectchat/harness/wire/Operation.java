package io.connectchat.harness.wire;

/**
 * An operation of the two APIs that a customer's chat needs: the Amazon Connect Service (signed)
 * and the Amazon Connect Participant Service (bearer token).
 *
 * <p>Source: service models connect-2017-08-08 and connectparticipant-2018-09-07.
 */
public enum Operation {
  START_CHAT_CONTACT("StartChatContact", "PUT", "/contact/chat"),
  STOP_CONTACT("StopContact", "POST", "/contact/stop"),
  CREATE_PARTICIPANT_CONNECTION("CreateParticipantConnection", "POST", "/participant/connection"),
  SEND_MESSAGE("SendMessage", "POST", "/participant/message"),
  SEND_EVENT("SendEvent", "POST", "/participant/event"),
  GET_TRANSCRIPT("GetTranscript", "POST", "/participant/transcript"),
  DISCONNECT_PARTICIPANT("DisconnectParticipant", "POST", "/participant/disconnect"),
  START_ATTACHMENT_UPLOAD("StartAttachmentUpload", "POST", "/participant/start-attachment-upload"),
  COMPLETE_ATTACHMENT_UPLOAD(
      "CompleteAttachmentUpload", "POST", "/participant/complete-attachment-upload"),
  GET_ATTACHMENT("GetAttachment", "POST", "/participant/attachment"),
  /** No operation of the API: the upload to the URL that StartAttachmentUpload hands out. */
  PUT_FILE("Upload", "PUT", ""),
  /** No operation of the API: the download from the URL that GetAttachment hands out. */
  GET_FILE("Download", "GET", "");

  private final String title;
  private final String method;
  private final String path;

  Operation(String title, String method, String path) {
    this.title = title;
    this.method = method;
    this.path = path;
  }

  /** The operation's name in the service model, for instance {@code SendMessage}. */
  public String title() {
    return title;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path below the API's base URL; empty where a URL is handed out. */
  public String path() {
    return path;
  }
}
