package io.connectchat.harness.target;

import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.StartChat;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Anything that speaks the two APIs below a base URL, for instance a fake in another process. */
public final class EndpointTarget implements Target {
  private static final String JSON = "application/json";

  private final String name;
  private final Map<Operation, URI> uris;
  private final Instance instance;
  private final Signer signer;

  /**
   * @param connect base URL of StartChatContact and its siblings
   * @param participant base URL of the Participant Service
   */
  public EndpointTarget(
      String name, URI connect, URI participant, Instance instance, Signer signer) {
    this.name = name;
    this.uris = uris(connect, participant);
    this.instance = instance;
    this.signer = signer;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Request start(StartChat chat) {
    byte[] body = chat.body(instance.instanceId(), instance.contactFlowId());
    return signed(Operation.START_CHAT_CONTACT, body);
  }

  @Override
  public Request stop(String contactId) {
    return signed(Operation.STOP_CONTACT, Requests.stopContact(instance.instanceId(), contactId));
  }

  @Override
  public Request participant(Operation operation, String bearer, byte[] body) {
    Map<String, String> headers = Map.of("Content-Type", JSON, "X-Amz-Bearer", bearer);
    return new Request(operation, uris.get(operation), headers, body);
  }

  private Request signed(Operation operation, byte[] body) {
    Map<String, String> headers = Map.of("Content-Type", JSON);
    return signer.sign(new Request(operation, uris.get(operation), headers, body));
  }

  private static Map<Operation, URI> uris(URI connect, URI participant) {
    Map<Operation, URI> uris = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      URI base = operation.path().startsWith("/participant/") ? participant : connect;
      uris.put(operation, URI.create(base.toString().replaceAll("/+$", "") + operation.path()));
    }
    return uris;
  }
}
