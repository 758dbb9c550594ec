package io.connectchat.mock.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request that is written as nearly every client writes it. Everything else (another
 * version, chunks, encoded paths, folded or odd headers, a connection that is to be closed) is left
 * to WireMock's server, which knows all of HTTP.
 *
 * @param end where the body begins
 */
record RequestHead(String method, String path, String query, Map<String, String> headers, int end) {
  /** More than this is for the other server to refuse. */
  static final int MOST_BYTES = 8_192;

  private static final String VERSION = "HTTP/1.1";
  private static final String METHODS = " GET POST PUT DELETE ";
  private static final int MOST_DIGITS = 9;

  /** What the bytes are. */
  sealed interface Reading permits Whole, Unfinished, Foreign {}

  /** A head, whole. */
  record Whole(RequestHead head) implements Reading {}

  /** The beginning of one. */
  record Unfinished() implements Reading {}

  /** Something that is not for us to read. */
  record Foreign() implements Reading {}

  private static final Reading UNFINISHED = new Unfinished();
  private static final Reading FOREIGN = new Foreign();

  /** Reads a head; the bytes from {@code from} to {@code to} are what has come. */
  static Reading read(byte[] bytes, int from, int to) {
    int line = endOfLine(bytes, from, to);
    if (line < 0) {
      return line == MORE && to - from < MOST_BYTES ? UNFINISHED : FOREIGN;
    }
    int firstSpace = indexOf(bytes, from, line, ' ');
    int secondSpace = indexOf(bytes, firstSpace + 1, line, ' ');
    if (firstSpace < 0 || secondSpace < 0 || !is(bytes, secondSpace + 1, line, VERSION)) {
      return FOREIGN;
    }
    String method = text(bytes, from, firstSpace);
    String target = text(bytes, firstSpace + 1, secondSpace);
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    if (!METHODS.contains(" " + method + " ") || !isPlain(path)) {
      return FOREIGN;
    }
    Map<String, String> headers = new HashMap<>();
    int at = line + 2;
    while (true) {
      int end = endOfLine(bytes, at, to);
      if (end < 0) {
        return end == MORE && to - from < MOST_BYTES ? UNFINISHED : FOREIGN;
      }
      if (end == at) {
        RequestHead head =
            new RequestHead(
                method, path, question < 0 ? "" : target.substring(question + 1), headers, at + 2);
        return end - from < MOST_BYTES && head.isUsual() ? new Whole(head) : FOREIGN;
      }
      if (!readHeader(bytes, at, end, headers)) {
        return FOREIGN;
      }
      at = end + 2;
    }
  }

  private static final int MORE = -1;
  private static final int BAD = -2;

  /**
   * Where this line's CR is; {@link #MORE} when it has not come, {@link #BAD} on other controls.
   */
  private static int endOfLine(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\r') {
        return i + 1 == to ? MORE : bytes[i + 1] == '\n' ? i : BAD;
      }
      if (b < ' ' && b != '\t' || b == 0x7f) { // also all that is no ASCII
        return BAD;
      }
    }
    return MORE;
  }

  private static boolean readHeader(byte[] bytes, int from, int to, Map<String, String> headers) {
    int colon = indexOf(bytes, from, to, ':');
    if (colon <= from) {
      return false;
    }
    for (int i = from; i < colon; i++) {
      if (!isOfName(bytes[i])) {
        return false;
      }
    }
    int start = colon + 1;
    int end = to;
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (end > start && isBlank(bytes[end - 1])) {
      end--;
    }
    String name = KnownNames.lowerCase(bytes, from, colon);
    return headers.put(name, text(bytes, start, end)) == null;
  }

  private static boolean isOfName(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether the path is already what a server would make of it. */
  private static boolean isPlain(String path) {
    if (!path.startsWith("/") || path.contains("//") || path.contains("/.")) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!isOfName((byte) c) && c != '/' && c != '_' && c != '.' && c != '~') {
        return false;
      }
    }
    return true;
  }

  private boolean isUsual() {
    return headers.containsKey("host")
        && !headers.containsKey("transfer-encoding")
        && !headers.containsKey("expect")
        && !headers.containsKey("access-control-request-headers")
        && query.indexOf('#') < 0
        && bodyLength() >= 0;
  }

  /** Whether it asks for nothing but an answer, and the next request may follow. */
  boolean isCall() {
    return !headers.containsKey("upgrade")
        && headers.getOrDefault("connection", "keep-alive").equalsIgnoreCase("keep-alive");
  }

  /** The key of a request for a WebSocket that needs nothing special. */
  Optional<String> webSocketKey() {
    String key = headers.getOrDefault("sec-websocket-key", "");
    boolean asked =
        method.equals("GET")
            && bodyLength() == 0
            && headers.getOrDefault("upgrade", "").equalsIgnoreCase("websocket")
            && headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("upgrade")
            && headers.getOrDefault("sec-websocket-version", "").equals("13")
            && !headers.containsKey("sec-websocket-protocol")
            && key.length() == Accept.KEY_LENGTH;
    return asked ? Optional.of(key) : Optional.empty();
  }

  /** Bytes of the body; negative when the header says nothing that we can read. */
  int bodyLength() {
    String length = headers.get("content-length");
    if (length == null) {
      return 0;
    }
    if (length.isEmpty() || length.length() > MOST_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length.length(); i++) {
      char c = length.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  private static boolean is(byte[] bytes, int from, int to, String wanted) {
    if (to - from != wanted.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[from + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, int from, int to, char wanted) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }
}
