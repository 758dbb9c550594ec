package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The frames that a customer has got and not used yet, and those who wait for one. A frame that
 * comes before somebody asks for it is kept, so that an echo that overtakes the answer to its send
 * is not lost.
 */
final class Inbox {
  /** Frames kept for later; older ones go, since whoever wanted them has given up long ago. */
  private static final int KEPT = 64;

  /** How many of the frames that did not fit are named when a wait ends in vain. */
  private static final int NEAR_MISSES = 3;

  private final Alarms alarms;
  private final LongSupplier nanos;
  private final Deque<FrameIn> kept = new ArrayDeque<>();
  private final List<Waiter> waiters = new ArrayList<>(2);
  private String closed = "";
  private Alarms.Alarm timer;
  private long timerNanos;

  Inbox(Alarms alarms, LongSupplier nanos) {
    this.alarms = alarms;
    this.nanos = nanos;
  }

  /**
   * Waits for a frame.
   *
   * @param expected in words, for the failure
   * @param startNanos when the waiting counts from
   * @param limitNanos how long from now at the most
   */
  CompletableFuture<FrameIn> await(
      Expected expected, Predicate<FrameIn> wanted, long startNanos, long limitNanos) {
    for (Iterator<FrameIn> frames = kept.iterator(); frames.hasNext(); ) {
      FrameIn frame = frames.next();
      if (wanted.test(frame)) {
        frames.remove();
        return CompletableFuture.completedFuture(frame);
      }
    }
    Waiter waiter = new Waiter(expected, wanted, startNanos);
    kept.forEach(waiter::missed);
    if (closed.isEmpty()) {
      waiter.deadlineNanos = nanos.getAsLong() + Math.max(0, limitNanos);
      waiters.add(waiter);
      time(waiter.deadlineNanos);
    } else {
      waiter.fail(closed);
    }
    return waiter.found;
  }

  void deliver(FrameIn frame) {
    for (int i = 0; i < waiters.size(); i++) {
      Waiter waiter = waiters.get(i);
      if (waiter.wanted.test(frame)) {
        waiters.remove(i);
        waiter.found.complete(frame);
        return;
      }
      waiter.missed(frame);
    }
    if (frame.frame() instanceof Frame.Chat) {
      keep(frame);
    }
  }

  private void keep(FrameIn frame) {
    if (kept.size() == KEPT) {
      kept.poll();
    }
    kept.add(frame);
  }

  /** Lets frames go that came before a time; nobody asks for them any more. */
  void forgetUntil(long nanos) {
    while (!kept.isEmpty() && kept.peek().nanos() - nanos < 0) {
      kept.poll();
    }
  }

  /** No more frames come; whoever waits is told why. */
  void close(String why) {
    closed = why;
    List<Waiter> told = List.copyOf(waiters);
    waiters.clear();
    stopTimer();
    told.forEach(waiter -> waiter.fail(why));
  }

  void reopen() {
    closed = "";
  }

  /**
   * One timer will do, since nearly everybody gets what he waits for: when it rings, it is set anew
   * for whoever waits then.
   */
  private void time(long deadlineNanos) {
    if (timer != null && timerNanos - deadlineNanos <= 0) {
      return;
    }
    stopTimer();
    timerNanos = deadlineNanos;
    timer = alarms.at(deadlineNanos, this::look);
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void look() {
    timer = null;
    long now = nanos.getAsLong();
    List<Waiter> late = waiters.stream().filter(each -> each.deadlineNanos - now <= 0).toList();
    waiters.removeAll(late);
    waiters.forEach(each -> time(each.deadlineNanos));
    late.forEach(each -> each.fail(each.came()));
  }

  private final class Waiter {
    private final Expected expected;
    private final Predicate<FrameIn> wanted;
    private final long startNanos;
    private final CompletableFuture<FrameIn> found = new CompletableFuture<>();
    private final Deque<FrameIn> misses = new ArrayDeque<>(NEAR_MISSES);
    private long deadlineNanos;

    Waiter(Expected expected, Predicate<FrameIn> wanted, long startNanos) {
      this.expected = expected;
      this.wanted = wanted;
      this.startNanos = startNanos;
    }

    void missed(FrameIn frame) {
      if (frame.frame() instanceof Frame.Heartbeat) {
        return;
      }
      if (misses.size() == NEAR_MISSES) {
        misses.poll();
      }
      misses.add(frame);
    }

    void fail(String came) {
      found.completeExceptionally(new StepFailed(expected, came, startNanos, nanos.getAsLong()));
    }

    private String came() {
      if (misses.isEmpty()) {
        return "nothing";
      }
      List<String> words = misses.stream().map(miss -> miss.frame().inWords()).toList();
      return "only " + String.join(", ", words);
    }
  }
}
