package io.connectchat.simulations.bench;

import io.connectchat.simulations.GatlingProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The floor driver and the floor server in processes of their own. */
final class Floor implements AutoCloseable {
  private static final String PACKAGE = "io.connectchat.simulations.bench.floor.";
  private static final String EACH_SECOND = "messages in each second:";

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

  static Floor server() throws IOException {
    return new Floor(start("FloorServer"));
  }

  URI url() throws IOException {
    String line = String.valueOf(process.inputReader().readLine());
    return URI.create(line.substring(line.indexOf("http")));
  }

  static Said drive(String... options) throws IOException {
    return drive(() -> {}, options);
  }

  static Said drive(WhileHeld whileHeld, String... options) throws IOException {
    List<Long> seconds = new ArrayList<>();
    Map<String, Double> values = new HashMap<>();
    try (Floor driver = new Floor(start("FloorDriver", options));
        BufferedReader said = driver.process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(EACH_SECOND)) {
          Arrays.stream(line.substring(EACH_SECOND.length()).split(" "))
              .filter(count -> !count.isEmpty())
              .map(Long::valueOf)
              .forEach(seconds::add);
        } else if (line.contains("warm up the driver")) {
          seconds.clear();
        } else if (line.startsWith("floor ")) {
          for (String pair : line.substring("floor ".length()).split(" ")) {
            String[] nameAndValue = pair.split("=");
            values.put(nameAndValue[0], Double.parseDouble(nameAndValue[1]));
          }
        } else {
          System.out.println("  " + line);
          if (line.contains("customers subscribed after")) {
            whileHeld.run();
          }
        }
      }
    }
    if (values.isEmpty()) {
      throw new IOException("the floor driver did not come to its end");
    }
    return new Said(seconds, values);
  }

  private static Process start(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    // A young generation that does not fill up: the driver must not stop while it measures.
    command.addAll(List.of("-Xmx500m", "-Xms500m", "-Xmn350m"));
    command.addAll(List.of("-cp", GatlingProcess.classPath(), PACKAGE + main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
