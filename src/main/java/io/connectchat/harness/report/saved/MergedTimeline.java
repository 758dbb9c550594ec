package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.report.timeline.CustomerState;
import io.connectchat.harness.report.timeline.Moment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The timelines of several runs as one. At each moment each run counts with its last sample: what
 * is counted from a run's start stays as it was at its end.
 */
final class MergedTimeline {
  private static final int MOST = 1_200;

  private final List<Part> parts = new ArrayList<>();

  /**
   * One run.
   *
   * @param later seconds from the earliest start to this one's
   */
  private record Part(JsonNode columns, double later) {
    /** The last sample before a moment; -1 before the first. */
    int before(double seconds) {
      JsonNode at = columns.path("seconds");
      int low = -1;
      int high = at.size();
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (at.get(middle).asDouble() + later <= seconds) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    long count(String column, int row) {
      return row < 0 ? 0 : columns.path(column).path(row).asLong();
    }

    double asked(int row) {
      return row < 0 ? 0 : columns.path("asked").path(row).asDouble();
    }

    double end() {
      JsonNode at = columns.path("seconds");
      return later + at.path(at.size() - 1).asDouble();
    }
  }

  void add(JsonNode timeline, double later) {
    parts.add(new Part(timeline, later));
  }

  /** Whether the runs asked for a rate; those of the first, should they differ. */
  boolean ofRate() {
    return parts.get(0).columns().path("askedUnit").asText().equals("customers a second");
  }

  List<Moment> moments() {
    double end = parts.stream().mapToDouble(Part::end).max().orElse(0);
    double step = Math.max(1, Math.ceil(end / MOST));
    List<Moment> moments = new ArrayList<>();
    for (double at = 0; at < end; at += step) {
      moments.add(moment(at));
    }
    moments.add(moment(end));
    return moments;
  }

  private Moment moment(double seconds) {
    Map<CustomerState, Integer> customers = new EnumMap<>(CustomerState.class);
    double asked = 0;
    long[] counts = new long[COLUMNS.size()];
    for (Part part : parts) {
      int row = part.before(seconds);
      asked += part.asked(row);
      for (int i = 0; i < counts.length; i++) {
        counts[i] += part.count(COLUMNS.get(i), row);
      }
      for (CustomerState state : CustomerState.values()) {
        JsonNode column = part.columns().path("customers").path(state.key());
        customers.merge(state, row < 0 ? 0 : column.path(row).asInt(), Integer::sum);
      }
    }
    return new Moment(
        seconds, customers, asked, counts[0], counts[1], counts[2], counts[3], counts[4],
        counts[5]);
  }

  private static final List<String> COLUMNS =
      List.of("arrived", "sent", "inFlight", "echoed", "undelivered", "throttled");
}
