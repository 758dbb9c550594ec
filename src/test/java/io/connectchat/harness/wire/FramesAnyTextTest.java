package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a service sends, there is a frame for it that keeps the text. */
class FramesAnyTextTest {
  private static final String ACK =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";

  @Property
  void anyTextIsAFrameThatKeepsIt(@ForAll String text) {
    assertKept(text);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anyJsonIsAFrameThatKeepsIt(@ForAll("json") String text) {
    assertKept(text);
    assertKept("{\"topic\":\"aws/chat\",\"content\":" + text + "}");
    assertKept("{\"topic\":\"aws/subscribe\",\"content\":" + text + "}");
    assertKept("{\"topic\":" + text + ",\"message\":" + text + ",\"statusCode\":" + text + "}");
    assertKept(Said.chat(text));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void aMutilatedFrameIsAFrameThatKeepsItsText(@ForAll("mutilated") String text) {
    assertKept(text);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anItemWithUnknownMembersReadsToTheSameItem(
      @ForAll("members") List<String> members, @ForAll int seed) {
    String item = AnyJson.with(Said.HELLO, members, seed);

    Item read = Said.read(item);

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("json")
        .isEqualTo(Said.read(Said.HELLO));
    assertThat(read.json()).isEqualTo(item);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void aFrameWithUnknownMembersReadsToTheSameItem(
      @ForAll("members") List<String> members, @ForAll int seed) {
    String frame = AnyJson.with(Said.chat(Said.HELLO), members, seed);

    assertThat(Frames.read(frame)).isEqualTo(new Frame.Chat(frame, Said.read(Said.HELLO)));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void ofAMemberThatComesTwiceTheLastOneCounts(@ForAll("json") String first) {
    String twice = "{\"Id\":" + first + "," + Said.HELLO.substring(1);

    assertThat(Said.read(twice).id()).isEqualTo("m-1");
  }

  @Property
  void anyContentArrivesToTheLetter(@ForAll String said) {
    assertThat(Said.read("{\"Content\":" + Said.escaped(said) + "}").content()).isEqualTo(said);
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
    return AnyJson.mutilated(
            Said.chat(Said.HELLO), ACK, "{\"topic\":\"aws/ping\",\"statusCode\":200}", Said.HELLO)
        .flatMap(text -> Arbitraries.of(text, Said.chat(text)));
  }

  private static void assertKept(String text) {
    Frame frame = Frames.read(text);

    assertThat(frame.text()).isSameAs(text);
    assertThat(frame.inWords()).isNotEmpty().doesNotContainPattern("\\R");
  }
}
