package io.connectchat.harness.evidence;

import io.connectchat.harness.wire.ApiError;

/**
 * How a call ended. The difference between <i>refused</i> and <i>unsure</i> is what makes a loss
 * provable: a refused message was not taken, an unsure one may have been.
 */
public sealed interface Answer {

  /** In a few words, for messages to people. */
  String inWords();

  /** The service took it. The body may hold secrets. */
  record Accepted(int status, String body) implements Answer {
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
  record Refused(ApiError error) implements Answer {
    @Override
    public String inWords() {
      return error.inWords();
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
  record Unsure(String why) implements Answer {
    @Override
    public String inWords() {
      return why;
    }
  }
}
