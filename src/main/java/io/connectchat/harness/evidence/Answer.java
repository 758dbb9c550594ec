package io.connectchat.harness.evidence;

import io.connectchat.harness.wire.ApiError;

/**
 * How a call ended. The difference between <i>refused</i> and <i>unsure</i> is what makes a loss
 * provable: a refused message was not taken, an unsure one may have been.
 */
public sealed interface Answer {

  /** In a few words, for messages to people. */
  String inWords();

  /** What came, word for word; {@link Raw#NOT_KEPT} unless somebody asked for it to be kept. */
  default Raw raw() {
    return Raw.NOT_KEPT;
  }

  /**
   * The service took it. The body may hold secrets; that of a downloaded file has one character for
   * each byte (ISO 8859-1).
   */
  record Accepted(int status, String body, Raw raw) implements Answer {
    /** Without what came, word for word. */
    public Accepted(int status, String body) {
      this(status, body, Raw.NOT_KEPT);
    }

    @Override
    public String inWords() {
      return Integer.toString(status);
    }

    /** Without the body. */
    @Override
    public String toString() {
      return "Accepted[" + status + "]";
    }
  }

  /** The service refused it. */
  record Refused(ApiError error, Raw raw) implements Answer {
    /** Without what came, word for word. */
    public Refused(ApiError error) {
      this(error, Raw.NOT_KEPT);
    }

    @Override
    public String inWords() {
      return error.inWords();
    }

    /** Without what came, word for word, which may hold secrets. */
    @Override
    public String toString() {
      return "Refused[" + error + "]";
    }
  }

  /** It never reached the service: no connection could be made. */
  record Unsent(String why) implements Answer {
    @Override
    public String inWords() {
      return why;
    }
  }

  /** It was sent and nothing came back: it may or may not have been taken. */
  record Unsure(String why, Raw raw) implements Answer {
    /** Without what came, word for word. */
    public Unsure(String why) {
      this(why, Raw.NOT_KEPT);
    }

    @Override
    public String inWords() {
      return why;
    }
  }
}
