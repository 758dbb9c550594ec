package io.connectchat.harness.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML whose texts are always escaped, and whose elements are always closed. */
public final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  public Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element that was begun last. */
  public Html close() {
    out.append("</").append(open.pop()).append(">");
    return this;
  }

  /** A text. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * An element with nothing but a text in it.
   *
   * @param attributes names and values by turns
   */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** What is HTML, CSS or JavaScript of our own already. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The whole, every element closed. */
  @Override
  public String toString() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }
}
