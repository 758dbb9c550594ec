package io.connectchat.mock.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Reads the JSON that nearly every message is: an object of texts in ASCII without escapes. A
 * parser for all of JSON costs as much for it as all else that is done for a message, so that one
 * is asked only for what this one leaves.
 */
final class PlainJson {
  /** Members that come with each message, so that no text is made for their names. */
  private static final String[] NAMES = {"Content", "ContentType", "ClientToken"};

  private final byte[] bytes;
  private int at;

  private PlainJson(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The object; empty when these bytes are anything else, be it JSON or not. */
  static Optional<JsonNode> read(byte[] bytes) {
    return new PlainJson(bytes).object();
  }

  private Optional<JsonNode> object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (!isNext('{')) {
      return Optional.empty();
    }
    do {
      int from = firstOfText();
      int to = endOfText();
      if (to < 0) {
        return Optional.empty();
      }
      String name = name(from, to);
      if (!isNext(':')) {
        return Optional.empty();
      }
      from = firstOfText();
      to = endOfText();
      if (to < 0 || object.has(name)) {
        return Optional.empty();
      }
      object.put(name, new String(bytes, from, to - from, ISO_8859_1));
    } while (isNext(','));
    return isNext('}') && isOver() ? Optional.of(object) : Optional.empty();
  }

  private int firstOfText() {
    skipBlanks();
    return at + 1;
  }

  /** Goes behind the text that is next and tells where its end quote is; negative: no plain one. */
  private int endOfText() {
    if (!isNext('"')) {
      return -1;
    }
    while (at < bytes.length && bytes[at] != '"') {
      if (bytes[at] < ' ' || bytes[at] == '\\') { // also all that is no ASCII
        return -1;
      }
      at++;
    }
    return at == bytes.length ? -1 : at++;
  }

  private String name(int from, int to) {
    for (String known : NAMES) {
      if (known.length() == to - from && isAt(from, known)) {
        return known;
      }
    }
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  private boolean isAt(int from, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes this character, if it is the next one that is not blank. */
  private boolean isNext(char wanted) {
    skipBlanks();
    boolean isNext = at < bytes.length && bytes[at] == wanted;
    at += isNext ? 1 : 0;
    return isNext;
  }

  private boolean isOver() {
    skipBlanks();
    return at == bytes.length;
  }

  private void skipBlanks() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
  }
}
