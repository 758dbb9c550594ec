package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls of SendMessage over the connections of one event loop. */
final class Calls {
  private final Stage stage;
  private final Transport transport;
  private final URI service;

  Calls(Stage stage, URI service, Limits limits) {
    this(stage, service, Transport.of(Optional.empty(), limits).on(stage::nanos, stage.clock()));
  }

  Calls(Stage stage, URI service, Transport transport) {
    this.stage = stage;
    this.transport = transport;
    this.service = service;
  }

  Answer call(String body) {
    return Stage.await(begin(body));
  }

  CompletableFuture<Answer> begin(String body) {
    return stage.calling(transport, request(body));
  }

  /** Begins a call from the event loop itself. */
  CompletableFuture<Answer> beginHere(String body) {
    return transport.http(stage.loop()).send(request(body));
  }

  private Request request(String body) {
    Operation operation = Operation.SEND_MESSAGE;
    return new Request(
        operation,
        URI.create(service + operation.path()),
        Map.of("Content-Type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
