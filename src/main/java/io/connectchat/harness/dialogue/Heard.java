package io.connectchat.harness.dialogue;

/**
 * Something that came from the other side.
 *
 * @param role AGENT, SYSTEM, CUSTOM_BOT, SUPERVISOR, or empty
 * @param kind message, event or attachment
 * @param contentType as Amazon Connect has it
 * @param text what was said; of an interactive message its JSON
 */
public record Heard(String role, Kind kind, String contentType, String text) {
  private static final int LONGEST = 80;

  /** What sort of item it is. */
  public enum Kind {
    MESSAGE,
    EVENT,
    ATTACHMENT
  }

  /** In a few words and one line: {@code "Welcome" from SYSTEM}. */
  public String inWords() {
    String what = kind == Kind.MESSAGE ? "\"" + cut() + "\"" : shortType();
    String as = kind == Kind.MESSAGE && !contentType.startsWith("text/") ? shortType() + " " : "";
    return as + what + (role.isEmpty() ? "" : " from " + role);
  }

  private String shortType() {
    String known = ContentKind.nameOf(contentType);
    return kind == Kind.ATTACHMENT ? "an attachment" : known;
  }

  private String cut() {
    String line = text.replaceAll("\\s+", " ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
