package io.connectchat.harness.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.mock.ConnectChatMock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScrubberTest {
  /** Nothing of a recording looks like an id, an address, a time of day or an access key. */
  private static final List<Pattern> NOTHING =
      List.of(
          Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
          Pattern.compile("127\\.0\\.0\\.1"),
          Pattern.compile("wss?://"),
          Pattern.compile("http://"),
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:"),
          Pattern.compile("AWS4-HMAC-SHA256"),
          Pattern.compile("AKIA"),
          Pattern.compile("an-instance"),
          Pattern.compile("\"a-flow"),
          Pattern.compile("You said"));

  @Test
  void noSecretAndNoAddressIsLeftAndEqualIdsStayEqual() throws Exception {
    try (ConnectChatMock fake = Studio.fake().start()) {
      History history = Studio.pass(fake.url());
      Recording recording = Scrubber.record(history, Studio.bases(fake.url()), "endpoint");
      String text = RecordingFile.text(recording);

      Set<String> secrets = new HashSet<>();
      for (Session session : history.sessions()) {
        secrets.addAll(session.participantTokens());
        secrets.addAll(session.connectionTokens());
        secrets.addAll(session.socketUrls());
        secrets.addAll(session.contactIds());
        secrets.addAll(session.participantIds());
      }
      assertThat(secrets).hasSizeGreaterThan(20);
      assertThat(secrets).allSatisfy(secret -> assertThat(text.contains(secret)).isFalse());
      assertThat(NOTHING)
          .allSatisfy(
              pattern -> assertThat(pattern.matcher(text).find()).as("%s", pattern).isFalse());
      assertEqualIdsStayEqual(recording);
    }
  }

  private static void assertEqualIdsStayEqual(Recording recording) {
    Trace trace = new Trace(recording);
    List<String> sent =
        trace.accepted("SendMessage").map(call -> trace.answer(call).path("Id").asText()).toList();

    assertThat(sent).isNotEmpty().allMatch(id -> id.matches("\\$\\{id\\.\\d+}"));
    assertThat(ofItems(trace, "Id")).containsAnyElementsOf(sent);
    Step.Call start = trace.accepted("StartChatContact").findFirst().orElseThrow();
    String token = trace.answer(start).path("ParticipantToken").asText();
    assertThat(token).matches("\\$\\{ParticipantToken\\.\\d+}");
    assertThat(trace.calls("CreateParticipantConnection"))
        .anyMatch(call -> token.equals(call.headers().get("x-amz-bearer")));
    List<String> contacts =
        trace
            .accepted("StartChatContact")
            .map(call -> trace.answer(call).path("ContactId").asText())
            .toList();
    assertThat(ofItems(trace, "ContactId")).containsAnyElementsOf(contacts);
  }

  private static List<String> ofItems(Trace trace, String member) {
    return trace.items().map(item -> item.path(member).asText()).toList();
  }

  @Test
  void textsOfAServiceLoseAddressesAccountsAndTokens() {
    References references = new References(java.time.Instant.parse("2026-11-26T10:00:00Z"));
    references.fix("connect.eu-central-1.amazonaws.com", "host");
    String text =
        references.inAnswer(
            "User: arn:aws:sts::123456789012:assumed-role/x at 10.1.2.3:443 of"
                + " connect.eu-central-1.amazonaws.com, account 123456789012, ann@example.org,"
                + " 2026-11-26T10:00:01.500Z, 2026-11-26T09:59:59Z,"
                + " application/vnd.amazonaws.connect.event.typing, AKIAIOSFODNN7EXAMPLE,"
                + " eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.abc, MissingAuthenticationTokenException");

    assertThat(text)
        .isEqualTo(
            "User: ${arn.1} at ${host.1} of ${host}, account ${account.1}, ${mail.1},"
                + " ${time+1500/3}, ${time-1000/0},"
                + " application/vnd.amazonaws.connect.event.typing, ${secret.1}, ${secret.2},"
                + " MissingAuthenticationTokenException");
  }
}
