package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.time.Duration;
import java.util.Optional;

/** AUTH-04: a sign-in uses the session of its event, within a minute. */
final class SignInInTime {
  private static final int LENGTH = 36;
  private static final long MOST = Duration.ofSeconds(60).toNanos();

  static final Rule RULE =
      Rule.must("AUTH-04", CLIENT, DOC)
          .title("A sign-in uses the session of its event, within a minute")
          .does("gets authentication.initiated")
          .requires(
              "GetAuthenticationUrl MUST carry that SessionId (36 characters) within 60 seconds")
          .from(Source.participantApi("GetAuthenticationUrl"))
          .check(
              Check.each(
                  "a GetAuthenticationUrl",
                  "the SessionId of authentication.initiated, within 60 s",
                  history -> history.exchanges("GetAuthenticationUrl"),
                  SignInInTime::complaint));

  private SignInInTime() {}

  private static Optional<String> complaint(Seen<Exchange> asked) {
    String session = asked.what().asked().json().path("SessionId").asText("");
    Optional<FrameIn> event =
        asked
            .session()
            .all(FrameIn.class)
            .filter(frame -> sessionOf(frame).equals(session) && !session.isEmpty())
            .findFirst();
    if (event.isEmpty()) {
      return Optional.of("another SessionId");
    }
    long late = asked.what().startNanos() - event.get().nanos();
    return Conduct.unless(
        session.length() == LENGTH && late <= MOST, "after " + Conduct.seconds(late) + " s");
  }

  private static String sessionOf(FrameIn frame) {
    JsonNode item = Conduct.itemJson(frame);
    return item.path("ContentType").asText("").endsWith("authentication.initiated")
        ? Bodies.json(item.path("Content").asText("")).path("SessionId").asText("")
        : "";
  }
}
