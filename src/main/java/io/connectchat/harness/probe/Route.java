package io.connectchat.harness.probe;

/** Where the operations of the Participant Service are. Source: connectparticipant-2018-09-07. */
enum Route {
  CONNECTION("CreateParticipantConnection", "/participant/connection"),
  MESSAGE("SendMessage", "/participant/message"),
  EVENT("SendEvent", "/participant/event"),
  TRANSCRIPT("GetTranscript", "/participant/transcript"),
  DISCONNECT("DisconnectParticipant", "/participant/disconnect"),
  START_UPLOAD("StartAttachmentUpload", "/participant/start-attachment-upload"),
  COMPLETE_UPLOAD("CompleteAttachmentUpload", "/participant/complete-attachment-upload"),
  ATTACHMENT("GetAttachment", "/participant/attachment");

  private final String operation;
  private final String path;

  Route(String operation, String path) {
    this.operation = operation;
    this.path = path;
  }

  String operation() {
    return operation;
  }

  String path() {
    return path;
  }
}
