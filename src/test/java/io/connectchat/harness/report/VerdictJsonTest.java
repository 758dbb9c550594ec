package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.judge.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** verdict.json, schema 1. Other teams read it: a field may be added and never renamed. */
class VerdictJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aRunThatPassed() throws IOException {
    assertThat(VerdictJson.text(Sample.good())).isEqualTo(Sample.golden("verdict-good.json"));
  }

  @Test
  void aRunThatFailed() throws IOException {
    assertThat(VerdictJson.text(Sample.bad())).isEqualTo(Sample.golden("verdict-bad.json"));
  }

  @Test
  void everyFieldOfSchema1IsThere() throws IOException {
    JsonNode written = JSON.readTree(VerdictJson.text(Sample.bad()));

    assertHas(written, JSON.readTree(Sample.golden("verdict-schema-1.json")), "");
  }

  @Test
  void theFileIsWrittenWholeAndNothingIsLeftBesideIt() throws IOException {
    Path file = VerdictJson.write(Sample.good(), folder);

    assertThat(file).isEqualTo(folder.resolve("verdict.json"));
    assertThat(file).content().isEqualTo(Sample.golden("verdict-good.json"));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFileThatIsThereIsReplaced() throws IOException {
    VerdictJson.write(Sample.bad(), folder);
    Path file = VerdictJson.write(Sample.good(), folder);

    assertThat(file).content().isEqualTo(Sample.golden("verdict-good.json"));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    Files.createDirectories(folder.resolve("verdict.json/in-the-way"));

    assertThatThrownBy(() -> VerdictJson.write(Sample.good(), folder))
        .isInstanceOf(IOException.class);
    assertThat(files()).containsExactly(folder.resolve("verdict.json"));
  }

  @Test
  void whateverAServiceSaidCanBeWritten() throws IOException {
    Path file = VerdictJson.write(Sample.summary(SampleRun.wordy(), Sample.WELL), folder);

    JsonNode findings = JSON.readTree(file.toFile()).path("findings");
    assertThat(findings.path(0).path("explanation").textValue())
        .startsWith("not JSON: \"🙂\\n\\ud83d\\u2028🙂\\n")
        .endsWith("…\" (500 characters)");
  }

  @Test
  void findingsThatAreLeftOutAreCounted() throws IOException {
    JsonNode json =
        JSON.readTree(VerdictJson.text(Sample.summary(SampleRun.tooMuch(), Sample.WELL)));

    assertThat(json.path("findings")).hasSize(1_000);
    assertThat(json.path("findingsOmitted").asLong()).isEqualTo(3);
  }

  @Test
  void noneLeftOutIsNotMentioned() throws IOException {
    assertThat(JSON.readTree(VerdictJson.text(Sample.bad())).has("findingsOmitted")).isFalse();
  }

  private List<Path> files() throws IOException {
    try (var list = Files.list(folder)) {
      return list.toList();
    }
  }

  /** Of a list, each element must have what the one in the schema has. */
  private static void assertHas(JsonNode written, JsonNode schema, String where) {
    assertThat(written.getNodeType()).as(where).isEqualTo(schema.getNodeType());
    for (String name : names(schema)) {
      assertThat(written.has(name)).as(where + "/" + name).isTrue();
      assertHas(written.get(name), schema.get(name), where + "/" + name);
    }
    if (schema.isArray() && !schema.isEmpty()) {
      assertThat(written).as(where).isNotEmpty();
      written.forEach(element -> assertHas(element, schema.get(0), where + "/*"));
    }
  }

  private static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
