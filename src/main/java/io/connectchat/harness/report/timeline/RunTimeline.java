package io.connectchat.harness.report.timeline;

import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.RunJudge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How a run goes, second by second: for the report, and for whoever looks on meanwhile.
 * Thread-safe.
 *
 * <p>A run has one. Each customer that comes gets a {@link CustomerTrack} from {@link #arrives}; a
 * clock calls {@link #sample} each second; {@link #now} tells how the run stands at any time, and
 * {@link #tell} has the samples as they are taken. Percentiles of the last seconds: a {@link
 * io.connectchat.harness.latency.RecentLatency}, told by {@code RunJudge.latency().tell(...)}.
 */
public final class RunTimeline {
  /** Samples that are kept; when there are more, every other one is dropped. */
  static final int MOST = 1_200;

  private final RunJudge judge;
  private final AskedLoad asked;
  private final AtomicIntegerArray customers =
      new AtomicIntegerArray(CustomerState.values().length);
  private final LongAdder arrived = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder throttled = new LongAdder();
  private final List<Consumer<Moment>> listeners = new CopyOnWriteArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private volatile long startNanos;
  private long taken;
  private long every = 1;

  /**
   * @param startNanos when the run starts, in nanoseconds of its monotonic clock
   */
  public RunTimeline(RunJudge judge, AskedLoad asked, long startNanos) {
    this.judge = judge;
    this.asked = asked;
    this.startNanos = startNanos;
  }

  /** The run starts only now. */
  public void begins(long nanos) {
    startNanos = nanos;
  }

  /** What the load model asks for. */
  public AskedLoad asked() {
    return asked;
  }

  /** A customer comes. */
  public CustomerTrack arrives() {
    arrived.increment();
    customers.incrementAndGet(CustomerState.WAITING.ordinal());
    return new CustomerTrack(this);
  }

  void moved(CustomerState from, CustomerState to) {
    if (from != to) {
      customers.decrementAndGet(from.ordinal());
      customers.incrementAndGet(to.ordinal());
    }
  }

  void sent() {
    sent.increment();
  }

  void throttled() {
    throttled.increment();
  }

  /**
   * How the run stands.
   *
   * @param nanos now
   */
  public Moment now(long nanos) {
    double seconds = Math.max(0, nanos - startNanos) / 1e9;
    Map<CustomerState, Integer> states = new EnumMap<>(CustomerState.class);
    for (CustomerState state : CustomerState.values()) {
      states.put(state, Math.max(0, customers.get(state.ordinal())));
    }
    // What is settled, first: a message that is sent in between is in flight, and not less than
    // none.
    long settled = judge.soFar(Count.SENT);
    return new Moment(
        seconds,
        states,
        asked.at().applyAsDouble(seconds),
        arrived.sum(),
        sent.sum(),
        Math.max(0, sent.sum() - settled),
        judge.soFar(Count.ECHOED),
        judge.soFar(Count.UNDELIVERED),
        throttled.sum());
  }

  /** From now on this listener has each sample, on the thread that takes it. */
  public void tell(Consumer<Moment> listener) {
    listeners.add(listener);
  }

  /** Takes a sample, and ends an interval of the latencies. Called each second. */
  public void sample(long nanos) {
    judge.latency().tick();
    Moment moment = now(nanos);
    keep(moment);
    listeners.forEach(listener -> listener.accept(moment));
  }

  private synchronized void keep(Moment moment) {
    if (taken++ % every != 0) {
      return;
    }
    if (moments.size() == MOST) {
      thin();
    }
    moments.add(moment);
  }

  /** Moments are counted from the run's start, so dropping some loses nothing but detail. */
  private void thin() {
    List<Moment> kept = new ArrayList<>();
    for (int i = 0; i < moments.size(); i += 2) {
      kept.add(moments.get(i));
    }
    moments.clear();
    moments.addAll(kept);
    every *= 2;
  }

  /** The samples, the earliest first; bounded in number, at even distances. */
  public synchronized List<Moment> moments() {
    return List.copyOf(moments);
  }
}
