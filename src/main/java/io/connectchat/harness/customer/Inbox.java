package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frame;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  private final EventLoop loop;
  private final LongSupplier nanos;
  private final Deque<FrameIn> kept = new ArrayDeque<>();
  private final List<Waiter> waiters = new ArrayList<>(2);
  private String closed = "";

  Inbox(EventLoop loop, LongSupplier nanos) {
    this.loop = loop;
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
      waiters.add(waiter);
      waiter.limit(limitNanos);
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
        waiter.timer.cancel(false);
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
    told.forEach(waiter -> waiter.fail(why));
  }

  void reopen() {
    closed = "";
  }

  private final class Waiter {
    private final Expected expected;
    private final Predicate<FrameIn> wanted;
    private final long startNanos;
    private final CompletableFuture<FrameIn> found = new CompletableFuture<>();
    private final Deque<FrameIn> misses = new ArrayDeque<>(NEAR_MISSES);
    private ScheduledFuture<?> timer;

    Waiter(Expected expected, Predicate<FrameIn> wanted, long startNanos) {
      this.expected = expected;
      this.wanted = wanted;
      this.startNanos = startNanos;
    }

    void limit(long nanos) {
      timer =
          loop.schedule(
              () -> {
                waiters.remove(this);
                fail(came());
              },
              Math.max(0, nanos),
              TimeUnit.NANOSECONDS);
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
      if (timer != null) {
        timer.cancel(false);
      }
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
