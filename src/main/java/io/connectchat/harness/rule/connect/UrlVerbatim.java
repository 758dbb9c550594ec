package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-06: a WebSocket URL is used as it is. */
final class UrlVerbatim {
  static final Rule RULE =
      Rule.must("CONN-06", CLIENT, MODEL)
          .title("A WebSocket URL is used as it is")
          .does("connects")
          .requires("the handshake MUST use the URL byte for byte")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.each(
                  "a WebSocket handshake in a chat that was given a URL",
                  "a URL that CreateParticipantConnection gave out, byte for byte",
                  history ->
                      history
                          .seen(SocketAsked.class)
                          .filter(seen -> !seen.session().socketUrls().isEmpty()),
                  seen ->
                      Conduct.unless(
                          seen.session().socketUrls().contains(seen.what().url().toString()),
                          "another URL")));

  private UrlVerbatim() {}
}
