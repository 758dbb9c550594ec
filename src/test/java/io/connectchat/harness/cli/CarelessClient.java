package io.connectchat.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;

/** A client that shows its secrets where it should not: to the wrong operation, or twice. */
final class CarelessClient {
  private static final String SIGNATURE = "5ec2e7".repeat(10) + "f00d";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> secrets = new ArrayList<>(List.of(SIGNATURE));
  private final String url;
  private final String authorization;

  CarelessClient(String url, String accessKey) {
    this.url = url;
    this.authorization =
        "AWS4-HMAC-SHA256 Credential="
            + accessKey
            + "/20261126/us-east-1/connect/aws4_request, SignedHeaders=host;x-amz-date, Signature="
            + SIGNATURE;
  }

  /** Everything it was given, or signed with, that nobody may see. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  void talk() throws IOException, InterruptedException {
    String participant =
        secret(
            send(
                HttpRequest.newBuilder(URI.create(url + "/contact/chat"))
                    .header("Authorization", authorization)
                    .PUT(
                        BodyPublishers.ofString(
                            "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ParticipantDetails\":"
                                + "{\"DisplayName\":\"calm\"}}"))),
            "/ParticipantToken");
    JsonNode connection =
        post("connection", participant, "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}");
    String token = secret(connection, "/ConnectionCredentials/ConnectionToken");
    String socket = connection.at("/Websocket/Url").textValue();
    secrets.add(URI.create(socket).getRawQuery());
    WebSocket silent =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(socket), new WebSocket.Listener() {})
            .join();
    String hello = "{\"ContentType\":\"text/plain\",\"Content\":\"Hello\"}";
    post("message", participant, hello);
    post("message", token, hello);
    JsonNode file =
        post(
            "start-attachment-upload",
            token,
            "{\"ContentType\":\"text/plain\",\"AttachmentSizeInBytes\":5,"
                + "\"AttachmentName\":\"a.txt\",\"ClientToken\":\"c-1\"}");
    URI upload = URI.create(file.at("/UploadMetadata/Url").textValue());
    secrets.add(upload.getRawQuery().replaceFirst(".*X-Amz-Signature=", "").replaceAll("&.*", ""));
    send(HttpRequest.newBuilder(upload).PUT(BodyPublishers.ofByteArray("hello".getBytes(UTF_8))));
    post("disconnect", participant, "{}");
    silent.abort();
  }

  private String secret(JsonNode answer, String pointer) {
    String text = answer.at(pointer).textValue();
    secrets.add(text);
    return text;
  }

  private JsonNode post(String path, String bearer, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + "/participant/" + path))
            .header("X-Amz-Bearer", bearer)
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    String body =
        http.send(
                request.header("Content-Type", "application/json").build(), BodyHandlers.ofString())
            .body();
    return body.startsWith("{") ? json.readTree(body) : json.createObjectNode();
  }
}
