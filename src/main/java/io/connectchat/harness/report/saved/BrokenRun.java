package io.connectchat.harness.report.saved;

import java.io.IOException;

/** A folder that is not that of a run. The message is one line: the file, and what to do. */
public final class BrokenRun extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenRun(String line) {
    super(line);
  }
}
