package io.connectchat.harness.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Bodies;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** The HTTP of a {@link RoughClient}. */
final class RoughCalls {
  static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/connect/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "0".repeat(64);

  private final Street street;

  RoughCalls(Street street) {
    this.street = street;
  }

  /** An answer. */
  record Answer(int status, JsonNode json) {
    String text(String pointer) {
      return json.at(pointer).asText("");
    }
  }

  CompletableFuture<Answer> start(String authorization, ObjectNode body) {
    HttpRequest.Builder request = request(URI.create(street.url() + "/contact/chat"));
    header(request, "Authorization", authorization);
    return send(request.PUT(BodyPublishers.ofString(body.toString())));
  }

  CompletableFuture<Answer> post(
      String path, String bearer, String authorization, ObjectNode body) {
    HttpRequest.Builder request = request(URI.create(street.url() + path));
    header(request, "X-Amz-Bearer", bearer);
    header(request, "Authorization", authorization);
    return send(request.POST(BodyPublishers.ofString(body.toString())));
  }

  CompletableFuture<Answer> upload(Answer announced, String bytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(announced.text("/UploadMetadata/Url")));
    announced
        .json()
        .at("/UploadMetadata/HeadersToInclude")
        .properties()
        .forEach(
            one -> {
              if (!one.getKey().equalsIgnoreCase("content-length")) {
                request.header(one.getKey(), one.getValue().asText());
              }
            });
    return send(request.PUT(BodyPublishers.ofString(bytes)));
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(Street.PATIENCE)
        .header("Content-Type", "application/json");
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  private CompletableFuture<Answer> send(HttpRequest.Builder request) {
    return street
        .http()
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(answer -> new Answer(answer.statusCode(), Bodies.json(answer.body())));
  }
}
