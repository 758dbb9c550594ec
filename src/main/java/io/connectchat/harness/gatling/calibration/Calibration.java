package io.connectchat.harness.gatling.calibration;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.EventLoops;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what this machine can inject: whole customers, judged as in a run, against a responder
 * in this process. The responder costs CPU, too, so a target elsewhere leaves a little more.
 */
public final class Calibration implements AutoCloseable {
  private static final int TALKERS = 50;
  private static final int STARTERS = 200;

  /** A machine that is busy with something else is to be measured, too, and not given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Limits LIMITS =
      new Limits(PATIENCE, PATIENCE, PATIENCE, PATIENCE, PATIENCE, PATIENCE, PATIENCE, PATIENCE);
  private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int FEWEST_WINDOWS = 4;
  private static final int MOST_WINDOWS = 12;
  private static final double FASTER = 1.1;

  private final String run = UUID.randomUUID().toString();
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());
  private final Transport transport = Transport.of(Optional.empty(), LIMITS);
  private final RunJudge judge =
      new RunJudge(new Patience(PATIENCE.toNanos(), PATIENCE.toNanos(), false));
  private final LongAdder echoes = new LongAdder();
  private final Responder responder;
  private final Target target;
  private int customers;
  private volatile boolean over;

  private Calibration() throws InterruptedException {
    responder = Responder.start();
    target =
        new EndpointTarget(
            "responder",
            responder.url(),
            responder.url(),
            new Instance("us-east-1", "calibration", "calibration"),
            SigV4.onLoopback("us-east-1"));
  }

  private record Guest(Customer customer, EventLoop loop) {}

  /**
   * Takes a few seconds.
   *
   * @return empty when not even the responder could be reached
   */
  public static Optional<Reach> measure() {
    return measure(WINDOW_NANOS);
  }

  /**
   * @param nanos how long messages are counted at a time
   */
  static Optional<Reach> measure(long nanos) {
    try (Calibration calibration = new Calibration()) {
      return Optional.of(calibration.reach(nanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  private Reach reach(long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Guest> talkers = come(TALKERS);
    talkers.forEach(guest -> guest.loop().execute(() -> talk(guest, 1)));
    double messages = best(nanos);
    over = true;
    long began = transport.nanos();
    come(STARTERS);
    return new Reach(messages, STARTERS * 1e9 / (transport.nanos() - began));
  }

  /**
   * Code runs at its speed only when it has run for a while: until it gets no faster any more. A
   * machine on which nothing has come back yet is given its time.
   */
  private double best(long nanos) {
    double best = 0;
    long until = transport.nanos() + PATIENCE.toNanos();
    for (int window = 1;
        window <= MOST_WINDOWS || best == 0 && transport.nanos() < until;
        window++) {
      double now = messages(nanos);
      if (window >= FEWEST_WINDOWS && best > 0 && now < best * FASTER) {
        return Math.max(best, now);
      }
      best = Math.max(best, now);
    }
    return best;
  }

  /** A second. */
  private double messages(long nanos) {
    long before = echoes.sum();
    long began = transport.nanos();
    pause(nanos);
    return (echoes.sum() - before) * 1e9 / (transport.nanos() - began);
  }

  /** All at once; they are there when this returns. */
  private List<Guest> come(int many)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Guest> guests = new ArrayList<>();
    List<CompletableFuture<?>> here = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      EventLoop loop = loops.next();
      String name = "calibration " + ++customers;
      ConversationJudge seen = judge.open(name);
      Customer customer = new Customer(name, run + "-" + customers, loop, transport, target, seen);
      guests.add(new Guest(customer, loop));
      here.add(
          CompletableFuture.supplyAsync(customer::start, loop)
              .thenCompose(started -> started)
              .thenCompose(started -> customer.connect())
              .thenCompose(connected -> customer.open())
              .thenCompose(opened -> customer.subscribe()));
    }
    CompletableFuture.allOf(here.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS);
    return guests;
  }

  /** The next message as soon as the one before is back. */
  private void talk(Guest guest, int message) {
    guest
        .customer()
        .send(message, "message " + message, transport.nanos())
        .thenCompose(sent -> guest.customer().awaitEcho())
        .thenRun(
            () -> {
              echoes.increment();
              if (!over) {
                guest.loop().execute(() -> talk(guest, message + 1));
              }
            });
  }

  private void pause(long nanos) {
    long until = transport.nanos() + nanos;
    while (transport.nanos() < until) {
      LockSupport.parkNanos(until - transport.nanos());
    }
  }

  @Override
  public void close() {
    over = true;
    EventLoops.end(loops);
    responder.close();
  }
}
