package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.mock.contact.Started;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The API Gateway and the Lambda that websites start chats through: unsigned, from any origin. Like
 * the Lambda that AWS publishes, it reads few members and sets the attribute customerName itself.
 *
 * <p>Source: amazon-connect-chat-ui-examples, startChatContactAPI; protocol notes 1.6.
 */
final class StartThroughGateway implements Operation {
  /** What the Lambda's environment would say. */
  private static final String INSTANCE_ID = "00000000-0000-4000-8000-000000000001";

  private static final String CONTACT_FLOW_ID = "00000000-0000-4000-8000-000000000002";
  private static final List<String> PASSED_ON =
      List.of("SupportedMessagingContentTypes", "ChatDurationInMinutes");

  private final StartChatContact startChatContact;
  private final QuotaGate quotas;
  private final Clock clock;

  StartThroughGateway(StartChatContact startChatContact, QuotaGate quotas, Clock clock) {
    this.startChatContact = startChatContact;
    this.quotas = quotas;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "StartThroughGateway";
  }

  @Override
  public Family family() {
    return Family.CONNECT;
  }

  /** The Lambda behind it signs. */
  @Override
  public boolean isSigned() {
    return false;
  }

  @Override
  public Route route() {
    return new Route("POST", "/Prod");
  }

  @Override
  public boolean startsChat() {
    return true;
  }

  @Override
  public ApiResponse answer(Call call) {
    JsonNode body;
    try {
      body = Json.parse(call.request().body());
    } catch (IOException e) {
      return crashed();
    }
    if (!body.path("ParticipantDetails").hasNonNull("DisplayName")) {
      return crashed();
    }
    try {
      quotas.countConnect("StartChatContact");
      Started started = startChatContact.start(call, lambdaRequest(body));
      return answer(200, json -> writeResult(json, started, body));
    } catch (ApiError e) {
      call.failed(e);
      return answer(e.status(), json -> writeError(json, e));
    }
  }

  /** What API Gateway says when the Lambda gives no proper answer (the status is UNVERIFIED). */
  private static ApiResponse crashed() {
    return ApiResponse.json(
        502, Json.object(json -> json.writeStringField("message", "Internal server error")));
  }

  private static JsonNode lambdaRequest(JsonNode body) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    JsonNode name = body.get("ParticipantDetails").get("DisplayName");
    request.put("InstanceId", Json.text(body, "InstanceId").orElse(INSTANCE_ID));
    request.put("ContactFlowId", Json.text(body, "ContactFlowId").orElse(CONTACT_FLOW_ID));
    request.putObject("ParticipantDetails").set("DisplayName", name);
    request.putObject("Attributes").set("customerName", name);
    PASSED_ON.stream().filter(body::hasNonNull).forEach(m -> request.set(m, body.get(m)));
    JsonNode past = body.path("PersistentChat");
    if (past.hasNonNull("SourceContactId") && past.hasNonNull("RehydrationType")) {
      request.set("PersistentChat", past);
    }
    return request;
  }

  private static ApiResponse answer(int status, Json.Members data) {
    byte[] body =
        Json.object(
            json -> {
              json.writeObjectFieldStart("data");
              data.write(json);
              json.writeEndObject();
            });
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Access-Control-Allow-Credentials", "true");
    return new ApiResponse(status, headers, body, () -> {});
  }

  private static void writeResult(JsonGenerator json, Started started, JsonNode body)
      throws IOException {
    json.writeObjectFieldStart("startChatResult");
    StartChatContact.write(json, started);
    json.writeEndObject();
    json.writeObjectFieldStart("featurePermissions");
    if (body.path("SupportedMessagingContentTypes").isArray()) {
      boolean markdown = started.contact().request().contentTypes().contains("text/markdown");
      json.writeBooleanField("MESSAGING_MARKDOWN", markdown);
    }
    json.writeEndObject();
  }

  private void writeError(JsonGenerator json, ApiError error) throws IOException {
    boolean retryable = error.status() >= 500 || error.status() == 429;
    json.writeObjectFieldStart("Error");
    json.writeStringField("message", error.getMessage());
    json.writeStringField("code", error.type());
    json.writeStringField("time", Json.time(clock.instant()));
    json.writeStringField("requestId", UUID.randomUUID().toString());
    json.writeNumberField("statusCode", error.status());
    json.writeBooleanField("retryable", retryable);
    json.writeEndObject();
  }
}
