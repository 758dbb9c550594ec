package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Thousands of customers held, with a message every 15 seconds each: CPU and memory of the
 * injectors while they grow in steps, a straight line through each, and a plot.
 *
 * <p>Arguments: {@code customers=18000 injectors=1 steps=4 seconds=15}. Each injector has a floor
 * server of its own on its own loopback address, so that ports and descriptors last.
 */
public final class Scale {
  private static final int PER_MESSAGE_SECONDS = 15;
  private static final double KB = 1_000;
  private static final double MB = 1_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bench bench;
  private final int injectors;
  private final int seconds;
  private final List<Point> points = new ArrayList<>();

  /** What all injectors together take. */
  private record Point(int customers, double cpuPercent, double heapMb, double residentMb) {}

  private Scale(Bench bench, int injectors, int seconds) {
    this.bench = bench;
    this.injectors = injectors;
    this.seconds = seconds;
  }

  /** Runs it. */
  public static void main(String... arguments) throws Exception {
    int customers = figure("customers", 18_000, arguments);
    int injectors = figure("injectors", 1, arguments);
    int steps = figure("steps", 4, arguments);
    Scale scale =
        new Scale(
            Bench.named("scale"), injectors, figure("seconds", PER_MESSAGE_SECONDS, arguments));
    for (int step = 1; step <= steps; step++) {
      scale.hold(customers * step / steps);
    }
    scale.report(customers);
  }

  private static int figure(String name, int usual, String... arguments) {
    for (String argument : arguments) {
      if (argument.startsWith(name + "=")) {
        return Integer.parseInt(argument.substring(name.length() + 1));
      }
    }
    return usual;
  }

  /** All come, talk for a while, and are looked at. */
  private void hold(int customers) throws IOException, InterruptedException {
    List<FloorProcess> servers = new ArrayList<>();
    List<Watched> clients = new ArrayList<>();
    try {
      for (int i = 0; i < injectors; i++) {
        int each = customers / injectors;
        Path folder = Files.createDirectories(bench.folder().resolve(customers + "-" + (i + 1)));
        servers.add(FloorProcess.start(folder, "127.0.0." + (i + 1)));
        Talk talk = new Talk(each, each / (double) PER_MESSAGE_SECONDS, 60, 30);
        clients.add(Subject.HARNESS.start(folder, servers.get(i).url(), talk));
      }
      for (int i = 0; i < injectors; i++) {
        servers.get(i).awaitSockets(customers / injectors, clients.get(i), 240);
      }
      Bench.pause(PER_MESSAGE_SECONDS + 2);
      look(customers, servers, clients);
    } finally {
      clients.forEach(Watched::close);
      servers.forEach(FloorProcess::close);
    }
  }

  private void look(int customers, List<FloorProcess> servers, List<Watched> clients)
      throws IOException {
    long said = messages(servers);
    double cpu = cpu(clients);
    Bench.pause(seconds);
    double percent = 100 * (cpu(clients) - cpu) / seconds;
    said = messages(servers) - said;
    double resident = 0;
    double heap = 0;
    for (Watched client : clients) {
      resident += client.residentBytes() / MB;
      heap += client.liveHeapBytes() / MB;
    }
    points.add(new Point(customers, percent, heap, resident));
    bench.line(
        "     %,d customers held in %d injectors, %.0f messages/s: CPU %.1f %%, live heap %.0f MB,"
            + " resident %.0f MB (load %.1f)",
        customers, injectors, (double) said / seconds, percent, heap, resident, Bench.load());
  }

  private static double cpu(List<Watched> clients) throws IOException {
    double seconds = 0;
    for (Watched client : clients) {
      seconds += client.cpuSecondsWithoutCompilers();
    }
    return seconds;
  }

  private static long messages(List<FloorProcess> servers) throws IOException {
    long messages = 0;
    for (FloorProcess server : servers) {
      messages += server.messages();
    }
    return messages;
  }

  private void report(int customers) throws IOException {
    double[] x = points.stream().mapToDouble(Point::customers).toArray();
    Line cpu = Line.through(x, points.stream().mapToDouble(Point::cpuPercent).toArray());
    Line heap = Line.through(x, points.stream().mapToDouble(Point::heapMb).toArray());
    bench.line(
        "%,d customers held: CPU = %.1f %% + %.2f %% for 1,000 customers (R2 %.3f); live heap ="
            + " %.0f MB + %.1f KB a customer (R2 %.3f)",
        customers,
        cpu.at(0),
        1_000 * cpu.slope(),
        cpu.fit(),
        heap.at(0),
        heap.slope() * MB / KB,
        heap.fit());
    String title =
        "%,d customers, %d injectors, a message every 15 s".formatted(customers, injectors);
    Path plot = bench.folder().resolve("scale-" + injectors + ".svg");
    Files.writeString(
        plot,
        new ScalePlot(title, x)
            .with(
                "CPU, % of one core", points.stream().mapToDouble(Point::cpuPercent).toArray(), cpu)
            .with("live heap, MB", points.stream().mapToDouble(Point::heapMb).toArray(), heap)
            .svg());
    ObjectNode json = JSON.createObjectNode();
    json.put("injectors", injectors).put("loadAverage", Bench.load());
    points.forEach(
        point ->
            json.withArray("points")
                .addObject()
                .put("customers", point.customers())
                .put("cpuPercent", point.cpuPercent())
                .put("heapMb", point.heapMb())
                .put("residentMb", point.residentMb()));
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(bench.folder().resolve("scale.json").toFile(), json);
    bench.line("%s", String.format(Locale.ROOT, "plot in %s", plot));
  }
}
