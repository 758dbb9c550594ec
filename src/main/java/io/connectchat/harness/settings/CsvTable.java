package io.connectchat.harness.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in CSV (RFC 4180): a line of names, then rows. A field in double quotes may have commas,
 * line breaks, and quotes that are doubled. Empty lines are left out.
 *
 * @param names of the columns, without blanks around them
 * @param rows below them, each with as many fields as there are names
 */
public record CsvTable(List<String> names, List<Row> rows) {

  public CsvTable {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  public record Row(int line, List<String> fields) {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadSetting if something is wrong with it: file, line and what was expected
   */
  public static CsvTable read(TextFile file) {
    return new Reader(file).table();
  }

  private static final class Reader {
    private final TextFile file;
    private final String text;
    private int at;
    private int line = 1;

    Reader(TextFile file) {
      this.file = file;
      this.text = file.withoutMark();
    }

    CsvTable table() {
      List<String> names = row().stream().map(String::strip).toList();
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        int began = line;
        List<String> row = row();
        boolean empty = row.size() == 1 && row.get(0).isEmpty();
        if (!empty) {
          rows.add(new Row(began, whole(names, row, began)));
        }
      }
      return new CsvTable(names, rows);
    }

    private List<String> whole(List<String> names, List<String> row, int began) {
      if (row.size() != names.size()) {
        String fields = names.size() == 1 ? "1 field" : names.size() + " fields";
        throw wrong(
            began,
            "expected "
                + fields
                + " as in the first line, got "
                + row.size()
                + "; a text with a comma stands in double quotes");
      }
      return row;
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
          throw wrong(
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
      throw wrong(began, "expected a closing quote for the field that begins here");
    }

    private void endOfRow() {
      if (is('\r')) {
        at++;
      }
      if (is('\n')) {
        at++;
        line++;
      } else if (at < text.length()) {
        throw wrong(line, "expected a comma or the end of the line behind a closing quote");
      }
    }

    private boolean is(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    private BadSetting wrong(int where, String what) {
      return new BadSetting(file.at(where) + ": " + what);
    }
  }
}
