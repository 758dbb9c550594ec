package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a service answers, it is read or it is a malformed answer in one line. */
class AnswersAnyTextTest {
  private static final String SENT = "{\"Id\":\"m\",\"AbsoluteTime\":\"T\",\"MessageMetadata\":{}}";
  private static final String STARTED =
      "{\"ContactId\":\"c\",\"ParticipantId\":\"p\",\"ParticipantToken\":\"t\"}";
  private static final String CONNECTED =
      "{\"Websocket\":{\"Url\":\"ws://h/p\",\"ConnectionExpiry\":\"T1\"},"
          + "\"ConnectionCredentials\":{\"ConnectionToken\":\"t\",\"Expiry\":\"T2\"}}";
  private static final String PAGE =
      "{\"Transcript\":[" + Said.HELLO + "," + Said.HELLO + "],\"NextToken\":\"n\"}";

  private static final List<Function<String, ?>> READERS =
      List.of(
          body -> SentItem.read(Operation.SEND_MESSAGE, body),
          StartedChat::read,
          Connection::read,
          TranscriptPage::read);

  @Property
  void anyText(@ForAll String body) {
    READERS.forEach(reader -> assertReadOrMalformed(reader, body));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anyJson(@ForAll("json") String body) {
    READERS.forEach(reader -> assertReadOrMalformed(reader, body));
    assertReadOrMalformed(TranscriptPage::read, "{\"Transcript\":" + body + "}");
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void aMutilatedAnswer(@ForAll("mutilated") String body) {
    READERS.forEach(reader -> assertReadOrMalformed(reader, body));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyErrorIsAnErrorInOneLine(@ForAll String type, @ForAll("mutilated") String body) {
    assertThat(ApiError.read(400, type, body).inWords())
        .startsWith("400")
        .doesNotContainPattern("\\R");
    assertThat(ApiError.read(400, "", "{\"message\":" + Said.escaped(type) + "}").inWords())
        .doesNotContainPattern("\\R");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void unknownMembersChangeNothing(@ForAll("members") List<String> members, @ForAll int seed) {
    assertThat(SentItem.read(Operation.SEND_MESSAGE, AnyJson.with(SENT, members, seed)))
        .isEqualTo(new SentItem("m", "T", ""));
    assertThat(StartedChat.read(AnyJson.with(STARTED, members, seed)))
        .isEqualTo(new StartedChat("c", "p", "t", ""));
  }

  @Provide
  Arbitrary<String> json() {
    return AnyJson.values();
  }

  @Provide
  Arbitrary<List<String>> members() {
    return AnyJson.members();
  }

  @Provide
  Arbitrary<String> mutilated() {
    return AnyJson.mutilated(SENT, STARTED, CONNECTED, PAGE);
  }

  private static void assertReadOrMalformed(Function<String, ?> reader, String body) {
    try {
      assertThat(reader.apply(body)).isNotNull();
    } catch (MalformedAnswer e) {
      assertThat(e.getMessage()).contains(" answered 200 with").doesNotContainPattern("\\R");
    }
  }
}
