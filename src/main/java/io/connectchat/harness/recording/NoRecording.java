package io.connectchat.harness.recording;

/** A file that is no recording, or none that can be read; the message is one line for people. */
public final class NoRecording extends Exception {
  private static final long serialVersionUID = 1L;

  NoRecording(String message) {
    super(message, null, false, false);
  }
}
