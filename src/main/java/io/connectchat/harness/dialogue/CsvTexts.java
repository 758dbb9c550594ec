package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.TextFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts from CSV (RFC 4180): a line of names, one of which is {@code text}, then a row for
 * each text. A field in double quotes may have commas, line breaks, and quotes that are doubled.
 */
final class CsvTexts {
  private static final String COLUMN = "text";

  private final TextCheck check;
  private final String text;
  private int at;
  private int line = 1;

  private CsvTexts(TextCheck check, String text) {
    this.check = check;
    this.text = text;
  }

  static List<String> read(TextFile file, int mostCharacters) {
    TextCheck check = new TextCheck(file, mostCharacters);
    return new CsvTexts(check, JsonTexts.withoutMark(file.text())).texts(check);
  }

  private List<String> texts(TextCheck check) {
    List<String> names = row();
    List<String> columns = names.stream().map(String::strip).toList();
    int column = columns.indexOf(COLUMN);
    if (column < 0) {
      throw check.wrong(
          1,
          "expected a line of names with one that is text, got \""
              + String.join(",", names)
              + "\"");
    }
    if (columns.lastIndexOf(COLUMN) != column) {
      throw check.wrong(1, "expected one column text, got two");
    }
    List<String> texts = new ArrayList<>();
    while (at < text.length()) {
      int began = line;
      List<String> row = row();
      boolean empty = row.size() == 1 && row.get(0).isEmpty();
      if (!empty) {
        texts.add(check.text(field(names, row, column, began), began));
      }
    }
    return check.some(texts, 1);
  }

  private String field(List<String> names, List<String> row, int column, int began) {
    if (row.size() != names.size()) {
      String fields = names.size() == 1 ? "1 field" : names.size() + " fields";
      throw check.wrong(
          began,
          "expected "
              + fields
              + " as in the first line, got "
              + row.size()
              + "; a text with a comma stands in double quotes");
    }
    return row.get(column);
  }

  private List<String> row() {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(is('"') ? quoted() : plain());
      if (!is(',')) {
        break;
      }
      at++;
    }
    endOfRow();
    return fields;
  }

  private String plain() {
    int from = at;
    while (at < text.length() && !is(',') && !is('\n') && !is('\r')) {
      if (is('"')) {
        throw check.wrong(
            line,
            "expected no quote within a field that does not begin with one; double it and put"
                + " the field in quotes");
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int began = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        field.append(c);
      } else if (is('"')) {
        at++;
        field.append('"');
      } else {
        return field.toString();
      }
    }
    throw check.wrong(began, "expected a closing quote for the field that begins here");
  }

  private void endOfRow() {
    if (is('\r')) {
      at++;
    }
    if (is('\n')) {
      at++;
      line++;
    } else if (at < text.length()) {
      throw check.wrong(line, "expected a comma or the end of the line behind a closing quote");
    }
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
