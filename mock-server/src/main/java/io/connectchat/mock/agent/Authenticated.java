package io.connectchat.mock.agent;

import io.connectchat.mock.contact.EventType;
import java.util.List;
import java.util.Map;

/** How the customer's sign-in went; does nothing when there is none under way. */
record Authenticated(EventType outcome) implements Step {
  private static final Map<String, EventType> OUTCOMES =
      Map.of(
          "succeeded", EventType.AUTHENTICATION_SUCCEEDED,
          "failed", EventType.AUTHENTICATION_FAILED,
          "expired", EventType.AUTHENTICATION_EXPIRED);
  static final StepKind KIND =
      new StepKind(
          "authenticated",
          List.of(),
          entry ->
              new Authenticated(
                  OUTCOMES.get(entry.word("authenticated", OUTCOMES.keySet()).orElseThrow())));

  @Override
  public void perform(Play play) {
    play.contact().authentication().end(play.signIn(), outcome);
  }
}
