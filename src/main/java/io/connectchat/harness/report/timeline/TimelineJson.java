package io.connectchat.harness.report.timeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes timeline.json: the samples of a run, column by column. */
public final class TimelineJson {
  /** The file's name. */
  public static final String FILE = "timeline.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double HUNDREDTHS = 100;

  private TimelineJson() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @throws IOException when the folder cannot be written
   */
  public static Path write(ObjectNode timeline, Path folder) throws IOException {
    return WholeFile.write(folder.resolve(FILE), JSON.writeValueAsString(timeline) + "\n");
  }

  /**
   * The file's content.
   *
   * @param ofRate whether {@code asked} is customers a second; else it is customers at once
   */
  public static ObjectNode tree(Instant startedAt, boolean ofRate, List<Moment> moments) {
    ObjectNode json = JSON.createObjectNode().put("schema", 1);
    json.put("startedAt", startedAt.toString());
    json.put("askedUnit", ofRate ? "customers a second" : "customers at once");
    ArrayNode seconds = json.putArray("seconds");
    ArrayNode asked = json.putArray("asked");
    ArrayNode arrived = json.putArray("arrived");
    ArrayNode sent = json.putArray("sent");
    ArrayNode inFlight = json.putArray("inFlight");
    ArrayNode echoed = json.putArray("echoed");
    ArrayNode undelivered = json.putArray("undelivered");
    ArrayNode throttled = json.putArray("throttled");
    for (Moment moment : moments) {
      seconds.add(rounded(moment.seconds()));
      asked.add(rounded(moment.asked()));
      arrived.add(moment.arrived());
      sent.add(moment.sent());
      inFlight.add(moment.inFlight());
      echoed.add(moment.echoed());
      undelivered.add(moment.undelivered());
      throttled.add(moment.throttled());
    }
    ObjectNode customers = json.putObject("customers");
    for (CustomerState state : CustomerState.values()) {
      ArrayNode column = customers.putArray(state.key());
      moments.forEach(moment -> column.add(moment.customers().getOrDefault(state, 0)));
    }
    return json;
  }

  private static double rounded(double figure) {
    return Math.round(figure * HUNDREDTHS) / HUNDREDTHS;
  }
}
