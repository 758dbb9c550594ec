package io.connectchat.mock.agent;

/** Somebody is to do something in a chat that has as many participants as it may. */
final class NoRoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoRoomException() {
    super("the chat is full", null, false, false);
  }
}
