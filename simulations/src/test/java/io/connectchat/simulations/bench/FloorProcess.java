package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.simulations.bench.floor.FloorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The floor server in a process of its own. */
final class FloorProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern READY = Pattern.compile("listening on (http://\\S+)");
  private static final int MOST_SECONDS = 20;

  private final Watched process;
  private final URI url;

  private FloorProcess(Watched process, URI url) {
    this.process = process;
    this.url = url;
  }

  static FloorProcess start(Path folder, String host) throws IOException {
    Watched process =
        Watched.start(
            folder.resolve("floor-" + System.nanoTime() + ".txt"),
            List.of(),
            List.of(FloorServer.class.getName(), "--host", host));
    for (int i = 0; i < 10 * MOST_SECONDS && process.isAlive(); i++) {
      Matcher ready = READY.matcher(process.output());
      if (ready.find()) {
        return new FloorProcess(process, URI.create(ready.group(1)));
      }
      Bench.pause(0.1);
    }
    process.close();
    throw new IOException("the floor server did not start: " + process.output());
  }

  URI url() {
    return url;
  }

  Watched process() {
    return process;
  }

  long messages() throws IOException {
    return figure("messages");
  }

  /** When the first chat began, in milliseconds since 1970; 0 when none did. */
  long firstChatAt() throws IOException {
    return figure("firstChatAt");
  }

  /** Waits until so many sockets are open. */
  void awaitSockets(int sockets, Watched client, int seconds) throws IOException {
    for (int i = 0; i < 5 * seconds && client.isAlive(); i++) {
      if (figure("sockets") >= sockets) {
        return;
      }
      Bench.pause(0.2);
    }
    throw new IOException(
        "%d of %d sockets open after %d s; the client said: %s"
            .formatted(figure("sockets"), sockets, seconds, client.output()));
  }

  private long figure(String name) throws IOException {
    JsonNode figures = JSON.readTree(url.resolve("/floor").toURL().openStream());
    return figures.path(name).asLong();
  }

  @Override
  public void close() {
    process.close();
  }
}
