package io.connectchat.simulations.bench;

import io.connectchat.simulations.GatlingProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The floor driver and the floor server in processes of their own. */
final class Floor implements AutoCloseable {
  private static final String PACKAGE = "io.connectchat.simulations.bench.floor.";
  private static final String EACH_SECOND = "messages in each second:";

  /** A young generation that does not fill up: a driver must not stop while it measures. */
  private static final List<String> NEVER_FULL = List.of("-Xmx500m", "-Xms500m", "-Xmn350m");

  private static final Pattern ARRIVED = Pattern.compile("customers subscribed after ([\\d.]+) s");

  private final Process process;

  private Floor(Process process) {
    this.process = process;
  }

  /**
   * What a driver has printed.
   *
   * @param seconds messages in each second, those of its warm-up first
   * @param values what its last line says
   */
  record Said(List<Long> seconds, Map<String, Double> values) {
    double of(String name) {
      return values.get(name);
    }
  }

  /** Does something as soon as all customers are there and silent. */
  interface WhileHeld {
    void run() throws IOException;
  }

  /** Starts a server when the driver is warm, so that it is measured from its very beginning. */
  interface WhenWarm {
    FakeProcess start() throws IOException;
  }

  static Floor server() throws IOException {
    return new Floor(start(NEVER_FULL, "FloorServer"));
  }

  /**
   * One that is to be measured itself: it keeps all that is said, so a large young generation would
   * make it stop for 70 ms now and then.
   */
  static Floor measuredServer() throws IOException {
    return new Floor(start(List.of("-Xmx500m", "-Xms500m", "-Xmn24m"), "FloorServer"));
  }

  URI url() throws IOException {
    String line = String.valueOf(process.inputReader().readLine());
    return URI.create(line.substring(line.indexOf("http")));
  }

  static Said drive(String... options) throws IOException {
    return drive(() -> {}, options);
  }

  static Said drive(WhileHeld whileHeld, String... options) throws IOException {
    return drive(
        whileHeld,
        () -> {
          throw new IllegalStateException("these options name a server");
        },
        options);
  }

  /** Drives a server that is not started yet: {@code --warm-at} has to be among the options. */
  static Said drive(WhenWarm whenWarm, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--endpoint", "later"));
    all.addAll(List.of(options));
    return drive(() -> {}, whenWarm, all.toArray(String[]::new));
  }

  private static Said drive(WhileHeld whileHeld, WhenWarm whenWarm, String... options)
      throws IOException {
    List<Long> seconds = new ArrayList<>();
    Map<String, Double> values = new HashMap<>();
    try (Floor driver = new Floor(start(NEVER_FULL, "FloorDriver", options));
        BufferedReader said = driver.process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(EACH_SECOND)) {
          Arrays.stream(line.substring(EACH_SECOND.length()).split(" "))
              .filter(count -> !count.isEmpty())
              .map(Long::valueOf)
              .forEach(seconds::add);
        } else if (line.contains("warm up the driver")) {
          seconds.clear();
          if (List.of(options).contains("later")) {
            FakeProcess server = whenWarm.start();
            driver.tell(server.url() + " " + server.pid());
          }
        } else if (line.startsWith("floor ")) {
          for (String pair : line.substring("floor ".length()).split(" ")) {
            String[] nameAndValue = pair.split("=");
            values.put(nameAndValue[0], Double.parseDouble(nameAndValue[1]));
          }
        } else {
          System.out.println("  " + line);
          Matcher arrived = ARRIVED.matcher(line);
          if (arrived.find()) {
            values.put("arrivedSeconds", Double.valueOf(arrived.group(1)));
            whileHeld.run();
          }
        }
      }
    }
    if (!values.containsKey("perSecond")) {
      throw new IOException("the floor driver did not come to its end");
    }
    return new Said(seconds, values);
  }

  private void tell(String line) throws IOException {
    Writer in = process.outputWriter();
    in.write(line + "\n");
    in.flush();
  }

  private static Process start(List<String> heap, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(heap);
    command.addAll(List.of("-cp", GatlingProcess.classPath(), PACKAGE + main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
