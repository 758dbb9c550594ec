package io.connectchat.simulations.bench;

import io.connectchat.harness.customer.Customer;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds subscribed sockets at the fake in a process of its own, with one message a second in all,
 * and prints how many stayed open and what heap the fake needed.
 *
 * <p>Arguments: customers (5000), seconds (60), heap of the fake in MB (400).
 */
public final class HeldSockets {
  private static final int ARRIVING_AT_ONCE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AtomicInteger closed = new AtomicInteger();
  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Transport transport =
      Transport.of(Optional.empty(), Limits.of(PATIENCE, PATIENCE, PATIENCE));

  private record Held(Customer customer, EventLoop loop) {}

  private HeldSockets() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    int customers = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    int megabytes = args.length > 2 ? Integer.parseInt(args[2]) : 400;
    HeldSockets bench = new HeldSockets();
    try (FakeProcess fake = FakeProcess.start(megabytes)) {
      bench.run(fake, customers, seconds, megabytes);
    } finally {
      bench.loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  private void run(FakeProcess fake, int customers, int seconds, int megabytes) throws Exception {
    long empty = fake.liveHeapBytes();
    long began = System.nanoTime();
    List<Held> held = arrive(fake.url(), customers);
    System.out.printf(
        "%d customers subscribed after %.1f s%n", held.size(), (System.nanoTime() - began) / 1e9);
    int echoed = talk(held, seconds);
    long full = fake.liveHeapBytes();
    System.out.printf(
        "held %d of %d sockets for %d s; %d of %d messages echoed%n",
        customers - closed.get(), customers, seconds, echoed, seconds);
    System.out.printf(
        "the fake, with -Xmx%dm: live heap %.1f MB, of which %.1f KB for each contact with its"
            + " socket%n",
        megabytes, full / 1e6, (full - empty) / 1e3 / customers);
  }

  private List<Held> arrive(URI url, int customers) throws InterruptedException {
    Target target =
        new EndpointTarget(
            "endpoint",
            url,
            url,
            new Instance("us-east-1", "instance", "flow"),
            SigV4.onLoopback("us-east-1"));
    String run = UUID.randomUUID().toString();
    Semaphore arriving = new Semaphore(ARRIVING_AT_ONCE);
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      EventLoop loop = loops.next();
      Customer customer =
          new Customer("c" + i, run + i, loop, transport, target, this::countClosed);
      held.add(new Held(customer, loop));
      arriving.acquire();
      on(loop, customer::start)
          .thenCompose(started -> customer.connect())
          .thenCompose(connected -> customer.open())
          .thenCompose(opened -> customer.subscribe())
          .whenComplete((subscribed, failure) -> arriving.release());
    }
    arriving.acquire(ARRIVING_AT_ONCE);
    return held;
  }

  /** A message a second; the last ones get as long for their echoes as all others. */
  private int talk(List<Held> held, int seconds) throws InterruptedException {
    AtomicInteger echoed = new AtomicInteger();
    List<CompletableFuture<Void>> told = new ArrayList<>();
    long next = System.nanoTime();
    for (int i = 0; i < seconds; i++) {
      Held one = held.get((int) ((long) i * held.size() / seconds));
      told.add(
          on(one.loop(), () -> one.customer().send(1, "still here", System.nanoTime()))
              .thenCompose(sent -> one.customer().awaitEcho())
              .thenRun(echoed::incrementAndGet)
              .exceptionally(lost -> null));
      next += TimeUnit.SECONDS.toNanos(1);
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
    CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).join();
    return echoed.get();
  }

  private void countClosed(Observation seen) {
    if (seen instanceof Observation.SocketClosed || seen instanceof Observation.Failed) {
      closed.incrementAndGet();
    }
  }

  private static <T> CompletableFuture<T> on(
      EventLoop loop, java.util.function.Supplier<CompletableFuture<T>> step) {
    return CompletableFuture.supplyAsync(step, loop).thenCompose(future -> future);
  }
}
