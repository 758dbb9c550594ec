package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable fake in a process of its own, as users start it. */
final class FakeProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path JAR = Path.of("target", "mock-server", "connect-chat-mock.jar");
  private static final Pattern READY = Pattern.compile("listening on (http://\\S+)");
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private final Process process;
  private final URI url;
  private final double startSeconds;
  private final double startCpuSeconds;

  private FakeProcess(Process process, URI url, double startSeconds) throws IOException {
    this.process = process;
    this.url = url;
    this.startSeconds = startSeconds;
    this.startCpuSeconds = Watched.cpuSeconds(process.pid());
  }

  /** Starts it with this much heap at the most and waits until it listens. */
  static FakeProcess start(int heapMegabytes, String... options) throws IOException {
    Path jar = Files.exists(JAR) ? JAR : Path.of("..").resolve(JAR);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(List.of("-jar", jar.toString(), "--port", "0"));
    command.addAll(List.of(options));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said = process.inputReader();
    Matcher ready = READY.matcher(String.valueOf(said.readLine()));
    if (!ready.find()) {
      process.destroy();
      throw new IOException("the fake did not start; is " + jar + " built (mvn package)?");
    }
    return new FakeProcess(process, URI.create(ready.group(1)), (System.nanoTime() - began) / 1e9);
  }

  URI url() {
    return url;
  }

  /** From its start to its ready line. */
  double startSeconds() {
    return startSeconds;
  }

  /** CPU that it used until its ready line. */
  double startCpuSeconds() {
    return startCpuSeconds;
  }

  /** How often an operation was called, by the fake's journal. */
  long calls(String operation) throws IOException, InterruptedException {
    HttpRequest journal = HttpRequest.newBuilder(url.resolve("/__admin/chat/journal")).build();
    String entries =
        HttpClient.newHttpClient().send(journal, HttpResponse.BodyHandlers.ofString()).body();
    return entries.split("\"" + operation + "\"", -1).length - 1;
  }

  /** WebSockets that it has open. */
  long openSockets() throws IOException {
    long open = 0;
    JsonNode all = JSON.readTree(url.resolve("/__admin/chat/contacts").toURL().openStream());
    for (JsonNode contact : all.path("contacts")) {
      open += contact.path("openSockets").asLong();
    }
    return open;
  }

  /** Puts a fault plan in force. */
  void faults(String plan) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(url.resolve("/__admin/chat/faults"))
                    .PUT(HttpRequest.BodyPublishers.ofString(plan))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the fake refused the plan: " + answer.body());
    }
  }

  long pid() {
    return process.pid();
  }

  /** Bytes of live objects, after a full collection. */
  long liveHeapBytes() throws IOException {
    return liveHeapBytes(process.pid());
  }

  /** The same of any process of this user. */
  static long liveHeapBytes(long pid) throws IOException {
    List<String> said = Jcmd.ask(pid, "GC.class_histogram");
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    Matcher total = TOTAL.matcher(last);
    if (!total.find()) {
      throw new IOException("jcmd said: " + last);
    }
    return Long.parseLong(total.group(1));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
