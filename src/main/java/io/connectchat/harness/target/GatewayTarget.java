package io.connectchat.harness.target;

import io.connectchat.harness.settings.GatewayFront;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartChat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chats that an API Gateway and Lambda front starts, as that of amazon-connect-chat-ui-examples;
 * all else is the Participant Service. The front takes no signature, so that StopContact needs a
 * target of its own.
 */
final class GatewayTarget implements Target {
  private final GatewayFront front;
  private final Instance instance;
  private final Target service;

  /**
   * @param service where everything but the start goes
   */
  GatewayTarget(GatewayFront front, Instance instance, Target service) {
    this.front = front;
    this.instance = instance;
    this.service = service;
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public Request start(StartChat chat) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    front.apiKey().ifPresent(key -> headers.put("x-api-key", key));
    front.authorization().ifPresent(value -> headers.put("Authorization", value));
    byte[] body = chat.body(instance.instanceId(), instance.contactFlowId());
    return new Request(Operation.START_CHAT_CONTACT, "POST", front.url(), headers, body);
  }

  @Override
  public Request stop(String contactId) {
    return service.stop(contactId);
  }

  @Override
  public Request participant(Operation operation, String bearer, byte[] body) {
    return service.participant(operation, bearer, body);
  }
}
