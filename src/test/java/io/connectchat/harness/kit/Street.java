package io.connectchat.harness.kit;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.subject.Recorder;
import io.connectchat.harness.subject.Situation;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/** A fake that watches one client, and whose time is the client's to move. */
final class Street implements AutoCloseable {
  /** Real time, in which a frame on loopback has long arrived. */
  static final Duration PATIENCE = SafetyNet.LIMIT;

  private final MovableTime time = new MovableTime();
  private final Recorder recorder = new Recorder(time, time::nanos);
  private final HttpClient http;
  private final ConnectChatMock fake;

  Street(HttpClient http, Path script, String faults) {
    this.http = http;
    Sight sight = new Sight(recorder, (contact, customer) -> {});
    this.fake =
        ConnectChatMock.builder()
            .virtualClock()
            .agent("script:" + script)
            .faults(Situation.plan() + faults)
            .set("transcriptNulls", "true")
            .witness(new InTime(sight, time))
            .start();
    sight.listensAt(fake.port());
  }

  /** The other side of every client. */
  static Path script() throws IOException {
    return Files.writeString(Files.createTempFile("other-side", ".yaml"), Situation.script());
  }

  HttpClient http() {
    return http;
  }

  URI url() {
    return fake.url();
  }

  Recorder recorder() {
    return recorder;
  }

  void pass(Duration by) {
    time.pass(fake, by);
  }

  /** Waits until the fake has seen it. */
  void await(String contact, String what, Predicate<Session> seen) throws InterruptedException {
    if (!recorder.await(contact, seen, MovableTime.of(PATIENCE))) {
      throw new AssertionError(what + " was not seen of " + recorder.session(contact));
    }
  }

  History history() {
    return recorder.history(Duration.ofSeconds(5));
  }

  @Override
  public void close() {
    fake.close();
  }

  /** Calls take as long as they take, wherever time has been moved to. */
  private record InTime(Sight sight, MovableTime time) implements Witness {
    @Override
    public void answered(Request request, Reply reply, long startNanos) {
      sight.answered(request, reply, time.now(startNanos));
    }

    @Override
    public void handshake(String socket, String target, int status) {
      sight.handshake(socket, target, status);
    }

    @Override
    public void came(String socket, String text) {
      sight.came(socket, text);
    }

    @Override
    public void goes(String socket, String text) {
      sight.goes(socket, text);
    }

    @Override
    public void closed(String socket, int code, boolean byClient) {
      sight.closed(socket, code, byClient);
    }
  }
}
