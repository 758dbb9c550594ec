package io.connectchat.harness.report.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a pass said, as read from what {@code conformance --json} wrote.
 *
 * @param subject what was probed
 * @param day when, as yyyy-MM-dd (UTC)
 * @param verdicts PASS, FAIL or UNKNOWN of each rule, by id
 */
public record LastPass(String subject, String day, Map<String, String> verdicts) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAKE = "/io/connectchat/harness/rule/fake.json";

  /** A copy. */
  public LastPass {
    verdicts = Map.copyOf(verdicts);
  }

  /** The pass over the fake that is kept with the book. */
  public static LastPass overTheFake() {
    try (InputStream in = LastPass.class.getResourceAsStream(FAKE)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A pass.
   *
   * @throws IOException for a text that {@code --json} did not write
   */
  public static LastPass read(String text) throws IOException {
    JsonNode root = JSON.readTree(text);
    String at = root.path("at").asText();
    if (at.length() < 10 || !root.path("rules").isArray()) {
      throw new IOException("not what conformance --json writes: it has no \"at\" and \"rules\"");
    }
    Map<String, String> verdicts = new LinkedHashMap<>();
    root.path("rules")
        .forEach(rule -> verdicts.put(rule.path("id").asText(), rule.path("verdict").asText()));
    return new LastPass(root.path("subject").asText(), at.substring(0, 10), verdicts);
  }
}
