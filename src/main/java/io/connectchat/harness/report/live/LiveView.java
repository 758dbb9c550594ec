package io.connectchat.harness.report.live;

import io.connectchat.harness.judge.GeneratorWatch;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.report.timeline.RunTimeline;
import io.connectchat.harness.settings.Settings;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows on the console how a run goes: a block that is refreshed each second where there is a
 * terminal, else a line every ten seconds. On a thread of its own, since a terminal can be slow.
 */
public final class LiveView implements AutoCloseable {
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long GOODBYE_MILLIS = 2_000;
  private static final int LINE_EVERY = 10;

  private final LiveWindow window;
  private final OptionalInt columns;
  private final Thread thread = new Thread(this::run, "connect-chat-live");
  private volatile boolean closed;

  private LiveView(LiveWindow window, OptionalInt columns) {
    this.window = window;
    this.columns = columns;
    thread.setDaemon(true);
  }

  /**
   * A view of a run that has not started.
   *
   * @param title which run it is, in a few words
   * @param byMaven whether Maven started this process
   */
  public static LiveView of(
      String title,
      RunTimeline timeline,
      RunJudge judge,
      GeneratorWatch generator,
      Settings settings,
      boolean byMaven) {
    LiveWindow window =
        new LiveWindow(
            title,
            timeline,
            generator,
            // How long a dialogue takes is for its personas and the other side to say.
            settings.dialogue().isPresent()
                ? OptionalDouble.empty()
                : PlannedLength.of(timeline.asked(), settings.messages(), settings.thinkTime()));
    judge.latency().tell(window.echo());
    return new LiveView(window, Terminal.columns(byMaven));
  }

  /** The run has started. */
  public void start() {
    thread.start();
  }

  /** Nothing is shown any more when this has returned, unless the terminal stands still. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(GOODBYE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    if (columns.isPresent()) {
      block(Math.min(LiveBlock.WIDEST, columns.getAsInt() - 1));
    } else {
      lines();
    }
  }

  private void block(int width) {
    try (Screen screen = Screen.open()) {
      while (nextSecond()) {
        screen.show(LiveBlock.lines(window.at(System.nanoTime()), width));
      }
      screen.show(LiveBlock.lines(window.at(System.nanoTime()), width));
    }
  }

  private void lines() {
    for (int second = 1; nextSecond(); second++) {
      if (second % LINE_EVERY == 0) {
        System.out.println(LiveLine.of(window.at(System.nanoTime())));
      } else {
        window.pass(System.nanoTime());
      }
    }
  }

  /** Whether there is one. */
  private boolean nextSecond() {
    long until = System.nanoTime() + SECOND_NANOS;
    while (!closed && System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    return !closed;
  }
}
