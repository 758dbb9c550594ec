package io.connectchat.mock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests written by hand, for what no SDK would send. */
final class RawHttp {
  static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/connect/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "0".repeat(64);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;

  RawHttp(ConnectChatMock mock) {
    this.base = mock.url();
  }

  HttpResponse<String> call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> start(String body) {
    return call("PUT", "/contact/chat", body, "Authorization", SIGNED);
  }

  HttpResponse<String> participant(String operation, String bearer, String body) {
    return call("POST", "/participant/" + operation, body, "X-Amz-Bearer", bearer);
  }
}
