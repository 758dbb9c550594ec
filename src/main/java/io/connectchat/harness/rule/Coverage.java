package io.connectchat.harness.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which statement about the protocol is judged by which rules: the map of coverage.txt. */
public final class Coverage {
  private static final String FILE = "coverage.txt";
  private static final String NONE = "- ";

  private Coverage() {}

  /** All statements, in the order of the life of a chat. */
  public static List<Statement> statements() {
    try (InputStream in = Coverage.class.getResourceAsStream(FILE)) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The statements of a text: headings begin with {@code ##}, comments with {@code #}.
   *
   * @throws IllegalArgumentException for a line that is none of these
   */
  static List<Statement> read(String text) {
    List<Statement> statements = new ArrayList<>();
    String section = "";
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (!line.startsWith("#")) {
        statements.add(statement(section, line));
      }
    }
    return statements;
  }

  private static Statement statement(String section, String line) {
    String[] parts = line.split(" \\| ", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          FILE + ": expected \"TAG | RULES | STATEMENT\", found: " + line);
    }
    boolean none = parts[1].startsWith(NONE);
    List<String> rules = none ? List.of() : Arrays.asList(parts[1].split(" "));
    String reason = none ? parts[1].substring(NONE.length()) : "";
    return new Statement(section, Tag.valueOf(parts[0]), rules, reason, parts[2]);
  }
}
