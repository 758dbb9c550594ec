package io.connectchat.harness.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recordings as files: JSON Lines, a head and one line for each step. */
public final class RecordingFile {
  private static final String HEAD = "connectChatRecording";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordingFile() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Recording recording, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, ".recording", null);
    try {
      Files.writeString(draft, text(recording));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static String text(Recording recording) {
    StringBuilder text = new StringBuilder();
    ObjectNode head = JSON.createObjectNode();
    head.put(HEAD, Recording.VERSION)
        .put("date", recording.date().toString())
        .put("target", recording.target());
    text.append(head).append('\n');
    recording.steps().forEach(step -> text.append(json(step)).append('\n'));
    return text.toString();
  }

  private static ObjectNode json(Step step) {
    ObjectNode json = JSON.createObjectNode().put("in", step.in()).put("at", step.at());
    if (step instanceof Step.Call call) {
      json.put("call", call.operation())
          .put("method", call.method())
          .put("to", call.to())
          .put("path", call.path());
      call.headers().forEach(json.putObject("headers")::put);
      json.put("body", call.body()).put("answered", call.answered()).put("status", call.status());
      call.answerHeaders().forEach(json.putObject("answerHeaders")::put);
      return json.put("answer", call.answer());
    }
    if (step instanceof Step.Opening opening) {
      return json.put("socket", opening.socket())
          .put("opens", opening.url())
          .put("status", opening.status());
    }
    if (step instanceof Step.Said said) {
      return json.put("socket", said.socket()).put("says", said.text());
    }
    if (step instanceof Step.Came came) {
      return json.put("socket", came.socket()).put("hears", came.text());
    }
    Step.Closed closed = (Step.Closed) step;
    return json.put("socket", closed.socket())
        .put("closed", closed.code())
        .put("byUs", closed.byUs());
  }

  /**
   * Reads a file.
   *
   * @throws NoRecording in one line, when there is no such file or it is no recording
   */
  public static Recording read(Path file) throws NoRecording {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new NoRecording(file + ": there is no such file");
    } catch (IOException e) {
      throw new NoRecording(file + ": cannot be read as text: " + e.getMessage());
    }
  }

  static Recording read(String name, String text) throws NoRecording {
    List<String> lines = text.lines().toList();
    JsonNode head = lines.isEmpty() ? JSON.missingNode() : line(name, 1, lines.get(0));
    if (!head.path(HEAD).isInt()) {
      throw new NoRecording(
          name
              + ": not a recording: its first line has no \""
              + HEAD
              + "\"; expected what 'record --out FILE' writes");
    }
    int version = head.path(HEAD).asInt();
    if (version > Recording.VERSION) {
      throw new NoRecording(
          name
              + ": written in form "
              + version
              + " by a newer version; this one reads forms up to "
              + Recording.VERSION
              + ", so take the newer one");
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(step(name, i + 1, line(name, i + 1, lines.get(i))));
    }
    if (steps.isEmpty()) {
      throw new NoRecording(name + ": holds no step; was the recording cut short?");
    }
    return new Recording(date(name, head), head.path("target").asText("?"), steps);
  }

  private static LocalDate date(String name, JsonNode head) throws NoRecording {
    try {
      return LocalDate.parse(head.path("date").asText());
    } catch (DateTimeException e) {
      throw new NoRecording(name + ": line 1: expected a date such as 2026-11-26");
    }
  }

  private static JsonNode line(String name, int number, String text) throws NoRecording {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new NoRecording(
          number == 1
              ? name + ": not a recording: its first line is no JSON"
              : name + ": line " + number + " is broken: no JSON; was the file cut short?");
    }
  }

  private static Step step(String name, int number, JsonNode json) throws NoRecording {
    String in = json.path("in").asText("");
    long at = json.path("at").asLong();
    int socket = json.path("socket").asInt();
    if (json.has("call")) {
      return new Step.Call(
          in,
          at,
          json.path("call").asText(),
          json.path("method").asText(),
          json.path("to").asText(),
          json.path("path").asText(),
          texts(json.path("headers")),
          json.path("body").asText(),
          json.path("answered").asLong(),
          json.path("status").asInt(),
          texts(json.path("answerHeaders")),
          json.path("answer").asText());
    }
    if (json.has("opens")) {
      return new Step.Opening(
          in, at, socket, json.path("opens").asText(), json.path("status").asInt());
    }
    if (json.has("says")) {
      return new Step.Said(in, at, socket, json.path("says").asText());
    }
    if (json.has("hears")) {
      return new Step.Came(in, at, socket, json.path("hears").asText());
    }
    if (json.has("closed")) {
      return new Step.Closed(
          in, at, socket, json.path("closed").asInt(), json.path("byUs").asBoolean());
    }
    throw new NoRecording(
        name + ": line " + number + " is no step: expected call, opens, says, hears or closed");
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }
}
