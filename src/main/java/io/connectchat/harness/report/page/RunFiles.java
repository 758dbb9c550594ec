package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.report.JUnitXml;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.report.timeline.TimelineJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the files of a run, or of several put together: all are prints of one verdict. The
 * interval log is written meanwhile, and must be whole by now.
 */
public final class RunFiles {
  private final Path folder;
  private final ObjectNode verdict;
  private final Map<String, IOException> troubles = new LinkedHashMap<>();

  /**
   * @param folder that of the run, which is there
   * @param verdict the content of verdict.json
   */
  public RunFiles(Path folder, ObjectNode verdict) {
    this.folder = folder;
    this.verdict = verdict;
  }

  /**
   * Writes verdict.json.
   *
   * @throws IOException when it cannot be written
   */
  public void verdict() throws IOException {
    VerdictJson.write(verdict, folder);
  }

  /**
   * Writes all others, each for itself: one that cannot be written keeps none from being there.
   *
   * @param timeline the content of timeline.json
   * @return why each that is not there is not; empty when all are
   */
  public Map<String, IOException> others(ObjectNode timeline, Map<String, Film> films) {
    attempt(JUnitXml.FILE, () -> JUnitXml.write(verdict, folder));
    attempt(TimelineJson.FILE, () -> TimelineJson.write(timeline, folder));
    attempt(FilmStock.FOLDER, () -> FilmStock.write(films, folder));
    Path log = folder.resolve(IntervalLog.FILE);
    attempt(ChatPage.FILE, () -> ChatPage.write(verdict, timeline, log, folder));
    return troubles;
  }

  private interface Attempt {
    void make() throws IOException;
  }

  private void attempt(String file, Attempt attempt) {
    try {
      attempt.make();
    } catch (IOException e) {
      troubles.put(file, e);
    }
  }
}
