package io.connectchat.harness.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {
  private static final Recording RECORDING =
      new Recording(
          LocalDate.of(2026, 11, 26),
          "aws",
          List.of(
              new Step.Call(
                  "a",
                  1,
                  "SendMessage",
                  "POST",
                  "participant",
                  "/participant/message",
                  Map.of("x-amz-bearer", "${ConnectionToken.1}"),
                  "{}",
                  5,
                  200,
                  Map.of("content-type", "application/json"),
                  "{\"Id\":\"${id.1}\"}"),
              new Step.Opening("a", 6, 1, "${url.1}", 101),
              new Step.Said("a", 7, 1, "{\"topic\":\"aws/heartbeat\"}"),
              new Step.Came("a", 8, 1, "{\"topic\":\"aws/heartbeat\"}"),
              new Step.Closed("a", 9, 1, 1000, true)));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Path file = folder.resolve("new/instance.jsonl");
    RecordingFile.write(RECORDING, file);

    assertThat(RecordingFile.read(file)).isEqualTo(RECORDING);
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("{\"connectChatRecording\":1,\"date\":\"2026-11-26\",\"target\":\"aws\"}");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.jsonl");
    assertThatThrownBy(() -> RecordingFile.read(file))
        .isInstanceOf(NoRecording.class)
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void whatIsNoRecordingIsToldSo() {
    assertRefused("hello", "f: not a recording: its first line is no JSON");
    assertRefused("", "f: not a recording: its first line has no \"connectChatRecording\"");
    assertRefused("{\"schema\":1}", "f: not a recording: its first line has no");
  }

  @Test
  void aNewerFormSaysThatANewerVersionReadsIt() {
    assertRefused(
        "{\"connectChatRecording\":2,\"date\":\"2027-01-01\"}",
        "f: written in form 2 by a newer version; this one reads forms up to 1");
  }

  @Test
  void aBrokenFileNamesItsLine() {
    String head = "{\"connectChatRecording\":1,\"date\":\"2026-11-26\",\"target\":\"aws\"}\n";
    assertRefused(head + "{\"in\":\"a\",", "f: line 2 is broken: no JSON; was the file cut short?");
    assertRefused(head + "{\"in\":\"a\"}", "f: line 2 is no step: expected call, opens, says");
    assertRefused(head, "f: holds no step; was the recording cut short?");
    assertRefused(
        head.replace("2026-11-26", "yesterday") + "{\"in\":\"a\",\"closed\":1000}",
        "f: line 1: expected a date");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> RecordingFile.read("f", text))
        .isInstanceOf(NoRecording.class)
        .hasMessageStartingWith(message);
  }
}
