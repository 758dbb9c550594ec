package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.CsvTable;
import io.connectchat.harness.settings.TextFile;
import java.util.List;

/** Reads texts from CSV: a line of names, one of which is {@code text}, then a row for each. */
final class CsvTexts {
  private static final String COLUMN = "text";

  private CsvTexts() {}

  static List<String> read(TextFile file, int mostCharacters) {
    TextCheck check = new TextCheck(file, mostCharacters);
    CsvTable table = CsvTable.read(file);
    int column = table.names().indexOf(COLUMN);
    if (column < 0) {
      throw check.wrong(
          1,
          "expected a line of names with one that is text, got \""
              + String.join(",", table.names())
              + "\"");
    }
    if (table.names().lastIndexOf(COLUMN) != column) {
      throw check.wrong(1, "expected one column text, got two");
    }
    List<String> texts =
        table.rows().stream().map(row -> check.text(row.fields().get(column), row.line())).toList();
    return check.some(texts, 1);
  }
}
