package io.connectchat.harness.target.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.CsvTable;
import io.connectchat.harness.settings.Nearest;
import io.connectchat.harness.settings.StartMember;
import io.connectchat.harness.settings.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows of members: CSV with a line of names, or a JSON list of objects. */
final class Feeder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextFile file;

  private Feeder(TextFile file) {
    this.file = file;
  }

  /**
   * The rows of a file, at least one.
   *
   * @throws BadSetting in one line
   */
  static List<FeederRow> read(TextFile file) {
    Feeder feeder = new Feeder(file);
    List<FeederRow> rows = file.name().endsWith(".json") ? feeder.json() : feeder.csv();
    if (rows.isEmpty()) {
      throw new BadSetting(file.name() + ": expected at least one row, got none");
    }
    return rows;
  }

  private List<FeederRow> csv() {
    CsvTable table = CsvTable.read(file);
    table.names().forEach(name -> check(file.at(1), name));
    return table.rows().stream().map(row -> row(table.names(), row)).toList();
  }

  private FeederRow row(List<String> names, CsvTable.Row row) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (fields.put(names.get(i), row.fields().get(i)) != null) {
        throw new BadSetting(file.at(1) + ": expected each column once, got two " + names.get(i));
      }
    }
    return FeederRow.of(file.at(row.line()), fields);
  }

  private List<FeederRow> json() {
    JsonNode list;
    try {
      list = JSON.readTree(file.withoutMark());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new BadSetting(file.at(line) + ": expected JSON, got " + e.getOriginalMessage());
    }
    if (!list.isArray()) {
      throw new BadSetting(file.name() + ": expected a list of objects, one for each customer");
    }
    List<FeederRow> rows = new ArrayList<>();
    for (JsonNode each : list) {
      rows.add(row(file.name() + ": row " + (rows.size() + 1), each));
    }
    return rows;
  }

  private static FeederRow row(String where, JsonNode object) {
    if (!object.isObject()) {
      throw new BadSetting(where + ": expected an object, got " + object.getNodeType());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            field -> {
              check(where, field.getKey());
              fields.put(field.getKey(), text(field.getValue()));
            });
    return FeederRow.of(where, fields);
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
  }

  private static void check(String where, String name) {
    if (!FeederRow.isColumn(name)) {
      String meant = Nearest.question(Nearest.to(name, StartMember.names()));
      throw new BadSetting(
          "%s: no column \"%s\"%s; there are %s, attributes.KEY and segmentAttributes.NAME"
              .formatted(
                  where,
                  name,
                  meant.isEmpty() ? "" : ", " + meant,
                  String.join(", ", StartMember.names())));
    }
  }
}
