package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * A load of chats at the least cost that we know how to reach: no Gatling, no JSON, no HTTP codec,
 * only bytes on an event loop. What it needs for a message is the floor under every other client;
 * with it on the other side, a bench measures servers.
 *
 * <p>{@code main}: {@code [--endpoint http://127.0.0.1:8080] [--customers 200] [--rate 0]
 * [--warm-up 5] [--seconds 10] [--threads 1] [--connections 64] [--from ADDRESS] [--hold 0]
 * [--warm-at URL] [--server-pid PID] [--only-hang-up false]}; prints the messages of each second
 * and the line of a {@link FloorResult}. With {@code --endpoint later} it reads a line with URL and
 * PID of the server from standard input, once it is warm itself.
 */
public final class FloorDriver implements AutoCloseable {
  private static final int MOST_SECONDS_TO_ARRIVE = 120;
  private static final int MOST_SECONDS_TO_LEAVE = 20;

  private final FloorOptions options;
  private final EventLoopGroup group;
  private final List<FloorLoop> loops = new ArrayList<>();

  private FloorDriver(FloorOptions options) {
    this.options = options;
    this.group =
        new MultiThreadIoEventLoopGroup(
            options.threads(),
            Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    for (int i = 0; i < options.threads(); i++) {
      loops.add(new FloorLoop(group.next(), options));
    }
  }

  /** Runs it. */
  public static void main(String... arguments) throws Exception {
    FloorOptions options = FloorOptions.read(arguments);
    if (options.warmAt().isPresent()) {
      try (FloorDriver cold = new FloorDriver(options.elsewhere())) {
        cold.run();
        print("this was to warm up the driver");
      }
    }
    try (FloorDriver driver = new FloorDriver(known(options))) {
      FloorResult result = driver.run();
      System.out.println(result);
      System.exit(result.lost() == 0 ? 0 : 1);
    }
  }

  private static FloorOptions known(FloorOptions options) throws IOException {
    if (!options.endpoint().equals(FloorOptions.LATER)) {
      return options;
    }
    String[] told =
        new BufferedReader(new InputStreamReader(System.in, US_ASCII)).readLine().split(" ");
    return options.at(URI.create(told[0]), OptionalLong.of(Long.parseLong(told[1])));
  }

  private FloorResult run() throws IOException, InterruptedException {
    long heapBefore = liveHeap();
    long residentBefore = resident();
    arrive();
    talkSilently();
    double heap = (double) (liveHeap() - heapBefore) / options.customers();
    for (FloorLoop loop : loops) {
      loop.talk(options.rate() / loops.size());
    }
    seconds(options.warmUpSeconds());
    all(FloorLoop::takeLatency);
    all(FloorLoop::takeLateness);
    long echoes = total(FloorLoop::echoes);
    long cpu = cpuNanos();
    long serverCpu = serverCpuNanos();
    long began = System.nanoTime();
    seconds(options.seconds());
    long messages = total(FloorLoop::echoes) - echoes;
    double took = (System.nanoTime() - began) / 1e9;
    double cpuMicros = (cpuNanos() - cpu) / 1e3 / Math.max(1, messages);
    double serverCpuMicros = (serverCpuNanos() - serverCpu) / 1e3 / Math.max(1, messages);
    Histogram latency = all(FloorLoop::takeLatency);
    Histogram lateness = all(FloorLoop::takeLateness);
    double resident = (double) (resident() - residentBefore) / options.customers();
    leave();
    return new FloorResult(
        options.customers(),
        messages,
        messages / took,
        cpuMicros,
        serverCpuMicros,
        heap,
        resident,
        latency.getValueAtPercentile(50) / 1e6,
        latency.getValueAtPercentile(99) / 1e6,
        latency.getMaxValue() / 1e6,
        lateness.getValueAtPercentile(99) / 1e6,
        total(FloorLoop::losses));
  }

  private void arrive() {
    long began = System.nanoTime();
    for (int i = 0; i < loops.size(); i++) {
      int from = (int) ((long) options.customers() * i / loops.size());
      int to = (int) ((long) options.customers() * (i + 1) / loops.size());
      loops.get(i).arrive(from, to - from);
    }
    await(MOST_SECONDS_TO_ARRIVE, FloorLoop::here);
    if (total(FloorLoop::here) < options.customers()) {
      throw new IllegalStateException(
          "only %d of %d customers arrived, %d losses; the first: %s"
              .formatted(
                  total(FloorLoop::here),
                  options.customers(),
                  total(FloorLoop::losses),
                  firstLoss()));
    }
    print("%d customers subscribed after %.1f s", options.customers(), since(began));
  }

  private void talkSilently() {
    if (options.holdsSeconds() > 0) {
      pause(options.holdsSeconds());
      print("held for %d s, %d losses", options.holdsSeconds(), total(FloorLoop::losses));
    }
  }

  private void leave() {
    if (options.onlyHangsUp()) {
      loops.forEach(FloorLoop::hangUp);
    } else {
      loops.forEach(FloorLoop::leave);
    }
    await(MOST_SECONDS_TO_LEAVE, FloorLoop::gone);
    if (total(FloorLoop::losses) > 0) {
      print("%d losses; the first: %s", total(FloorLoop::losses), firstLoss());
    }
  }

  private void await(int mostSeconds, ToLongFunction<FloorLoop> count) {
    long began = System.nanoTime();
    while (total(count) < options.customers() && since(began) < mostSeconds) {
      pause(0.01);
    }
  }

  /** Prints how many messages came back in each second. */
  private void seconds(int many) {
    long next = System.nanoTime();
    StringBuilder line = new StringBuilder("messages in each second:");
    for (int i = 0; i < many; i++) {
      long before = total(FloorLoop::echoes);
      next += TimeUnit.SECONDS.toNanos(1);
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      line.append(' ').append(total(FloorLoop::echoes) - before);
    }
    print("%s", line);
  }

  private interface Taking {
    Histogram of(FloorLoop loop) throws InterruptedException;
  }

  private Histogram all(Taking taking) throws InterruptedException {
    Histogram all = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
    for (FloorLoop loop : loops) {
      all.add(taking.of(loop));
    }
    return all;
  }

  private String firstLoss() {
    return loops.stream()
        .map(FloorLoop::firstLoss)
        .filter(why -> !why.isEmpty())
        .findFirst()
        .orElse("none");
  }

  private long total(ToLongFunction<FloorLoop> count) {
    return loops.stream().mapToLong(count).sum();
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** By /proc, in ticks of 10 ms. */
  private long serverCpuNanos() throws IOException {
    if (options.serverPid().isEmpty()) {
      return 0;
    }
    String stat =
        Files.readString(Path.of("/proc", Long.toString(options.serverPid().getAsLong()), "stat"));
    String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(behindName[11]) + Long.parseLong(behindName[12])) * 10_000_000L;
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/statm");
    return Files.exists(status) ? Long.parseLong(Files.readString(status).split(" ")[1]) * 4096 : 0;
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static void pause(double seconds) {
    LockSupport.parkNanos((long) (seconds * 1e9));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
