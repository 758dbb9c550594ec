package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes the tables of chat.html, each of which scrolls by itself where the page is narrow. */
final class Table {
  private Table() {}

  /**
   * Begins a table, up to its first row.
   *
   * @param name what a screen reader says of it
   * @param columns one that begins with # holds numbers
   */
  static void open(Html html, String name, String... columns) {
    // By the keyboard, too: a box that scrolls takes the focus, and has a name then.
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
    begin(html, "", columns);
  }

  /** The same, for rows that a phone shows one part below the other. */
  static void stacked(Html html, String name, String... columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
    begin(html, "stacked", columns);
  }

  private static void begin(Html html, String style, String... columns) {
    html.open("table", "class", style).raw("<thead><tr>");
    for (String column : columns) {
      boolean numbers = column.startsWith("#");
      html.element(
          "th",
          numbers ? column.substring(1) : column,
          "scope",
          "col",
          "class",
          numbers ? "number" : "");
    }
    html.raw("</tr></thead>").open("tbody");
  }

  static void close(Html html) {
    html.close().close().close();
  }

  static void cell(Html html, String text) {
    html.element("td", text);
  }

  static void number(Html html, String text) {
    html.element("td", text, "class", "number");
  }

  /** As it was measured, without zeros at its end. */
  static String plain(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }
}
