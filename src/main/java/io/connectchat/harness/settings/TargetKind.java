package io.connectchat.harness.settings;

import java.util.Locale;

/** What a run talks to. */
public enum TargetKind {
  /** The fake of this project, embedded in the run's own process. */
  FAKE,
  /** A base URL that serves both APIs, such as a fake in another process. */
  ENDPOINT,
  /** An API Gateway and Lambda front that starts the chats; the rest is the Participant Service. */
  GATEWAY,
  /** A real Amazon Connect instance. */
  AWS;

  /** The name as it is written in {@code chat.target}: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a real instance: guarded, bounded, and tried by a first customer. */
  public boolean isInstance() {
    return this == GATEWAY || this == AWS;
  }

  @Override
  public String toString() {
    return text();
  }
}
