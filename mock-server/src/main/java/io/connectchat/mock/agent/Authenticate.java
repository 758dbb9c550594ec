package io.connectchat.mock.agent;

import java.util.List;

/**
 * The customer is asked to sign in. When nobody asks for the session's URL within a minute, the
 * timeout comes by itself.
 *
 * <p>Source: Amazon Connect participant API, GetAuthenticationUrl; protocol notes 2.9.
 */
record Authenticate(String by) implements Step {
  static final StepKind KIND =
      new StepKind(
          "authenticate", List.of(), entry -> new Authenticate(entry.speaker("authenticate")));

  @Override
  public void perform(Play play) {
    play.signIn(play.contact().authentication().ask(play.present(by)));
  }
}
