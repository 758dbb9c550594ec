package io.connectchat.harness.report.rules;

/** Texts as they may stand in XML and HTML. */
final class Escape {
  private Escape() {}

  /** For text and attribute values; characters that XML forbids become a question mark. */
  static String xml(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(point) ? point : '?');
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int point) {
    return point == '\n'
        || point == '\t'
        || point >= 0x20 && point < 0xD800
        || point >= 0xE000 && point < 0xFFFE
        || point >= 0x10000;
  }
}
