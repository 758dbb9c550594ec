package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said arrives to the letter, however the service writes it and however long it is. */
class ItemTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "\"quoted\" \\ back/slash",
        "line\nbreak\r\n\ttab",
        "\u0000\u0001\u001f",
        "grüße, señor, 你好",
        "🙂 family 👨‍👩‍👧 flag 🇩🇪",
        "שלום مرحبا",
        "\ud83d alone",
        "\u2028\u2029\ufeff"
      })
  void escapesAndRawCharactersReadTheSame(String said) {
    assertThat(Said.read("{\"Content\":" + Said.quoted(said) + "}").content()).isEqualTo(said);
    assertThat(Said.read("{\"Content\":" + Said.escaped(said) + "}").content()).isEqualTo(said);
    assertThat(content(Said.escaped("{\"Content\":" + Said.escaped(said) + "}"))).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 32_767, 32_768, 65_536, 1_000_000, 25_000_000})
  void aLongTextIsReadWhole(int characters) {
    String said = "ü🙂".repeat(characters / 3) + "!";

    Item item = Said.read("{\"Content\":\"" + said + "\",\"Id\":\"behind\"}");

    assertThat(item.content().equals(said)).isTrue();
    assertThat(item.id()).isEqualTo("behind");
  }

  @Test
  void theJsonOfAFramesItemIsItsContent() {
    String item = " {\"Id\" : \"m\\u002d1\" , \"X\":[ {} ] } ";

    assertThat(Said.read(item).json()).isEqualTo(item.strip());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4_000, 40_000})
  void theJsonOfEachItemOfAPageIsItsTextHoweverLongThePage(int items) {
    List<String> said =
        IntStream.range(0, items)
            .mapToObj(
                i ->
                    "{\"Id\":\""
                        + i
                        + "\", \"Content\":"
                        + Said.quoted("ü🙂\n" + "x".repeat(i % 400))
                        + "}")
            .toList();
    String page = "{\"A\":[\"🙂\"],\"Transcript\": [" + String.join(" , ", said) + " ]}";

    List<Item> read = TranscriptPage.read(page).items();

    assertThat(read.stream().map(Item::json).toList().equals(said)).isTrue();
    assertThat(read.get(items - 1).id()).isEqualTo(Integer.toString(items - 1));
  }

  @Test
  void anUnknownMemberMayBeAHugeNumberOrHaveAHugeName() {
    String huge = "9".repeat(5_000);

    assertThat(Said.read("{\"X\":" + huge + ",\"Y\":0." + huge + ",\"Id\":\"m\"}").id())
        .isEqualTo("m");
    assertThat(Said.read("{\"" + "n".repeat(100_000) + "\":1,\"Id\":\"m\"}").id()).isEqualTo("m");
  }

  @Test
  void unknownMembersMayHaveNamesOfOneHash() {
    StringBuilder item = new StringBuilder("{");
    for (int i = 0; i < 1 << 12; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        name.append((i >> bit & 1) == 0 ? "b!" : "aB");
      }
      item.append('"').append(name).append("\":1,");
    }
    item.append("\"Id\":\"m\"}");

    assertThat(Said.read(item.toString()).id()).isEqualTo("m");
  }

  private static String content(String innerAsJsonText) {
    return ((Frame.Chat)
            Frames.read("{\"topic\":\"aws/chat\",\"content\":" + innerAsJsonText + "}"))
        .item()
        .content();
  }
}
