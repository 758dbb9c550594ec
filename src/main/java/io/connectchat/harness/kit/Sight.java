package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.subject.Recorder;
import io.connectchat.mock.journal.Witness;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Passes on what the fake sees. */
final class Sight implements Witness {
  private static final int OK = 200;

  private final Recorder recorder;
  private final BiConsumer<String, String> started;
  private volatile int port;

  /**
   * @param started told contact and customer of each start, before the client knows of it
   */
  Sight(Recorder recorder, BiConsumer<String, String> started) {
    this.recorder = recorder;
    this.started = started;
  }

  void listensAt(int number) {
    port = number;
  }

  @Override
  public void answered(Request request, Reply reply, long startNanos) {
    Map<String, String> headers = new TreeMap<>();
    reply.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    Asked asked =
        new Asked(
            request.method(),
            URI.create(request.target()),
            request.headers(),
            text(request.body()));
    recorder.answered(asked, reply.status(), headers, text(reply.body()), startNanos);
    String path = asked.uri().getPath();
    if (reply.status() == OK && (path.equals("/contact/chat") || path.equals("/Prod"))) {
      String customer = asked.json().at("/ParticipantDetails/DisplayName").asText("");
      recorder.contactOf(customer).ifPresent(contact -> started.accept(contact, customer));
    }
  }

  @Override
  public void handshake(String socket, String target, int status) {
    recorder.handshake(socket, "ws://127.0.0.1:" + port + target, status);
  }

  @Override
  public void came(String socket, String text) {
    recorder.said(socket, text);
  }

  @Override
  public void goes(String socket, String text) {
    recorder.heard(socket, text);
  }

  @Override
  public void closed(String socket, int code, boolean byClient) {
    recorder.closed(socket, code, byClient);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
