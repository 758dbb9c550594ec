package io.connectchat.mock.server;

import io.connectchat.mock.contact.RandomId;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.journal.Witness;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.operation.ApiRequest;
import io.connectchat.mock.operation.ApiResponse;
import io.connectchat.mock.operation.Sending;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/** Answers the chat's own paths, unless a user's stub does. */
final class ApiHandler extends Handler.Abstract {
  private final Api api;
  private final Predicate<ApiRequest> isStubbed;
  private final Handler wireMock;
  private final Timers timers;
  private final Witness witness;

  ApiHandler(
      Api api, Predicate<ApiRequest> isStubbed, Handler wireMock, Timers timers, Witness witness) {
    this.api = api;
    this.isStubbed = isStubbed;
    this.wireMock = wireMock;
    this.timers = timers;
    this.witness = witness;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getCanonicalPath();
    if (!api.owns(path)) {
      return false;
    }
    Content.Source.asByteArrayAsync(
        request,
        api.mostBytes(path),
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING,
            (body, failure) -> {
              if (failure == null) {
                handle(request, body, response, callback);
              } else {
                write(request, refusal(path, failure), response, callback, () -> {});
              }
            }));
    return true;
  }

  private ApiResponse refusal(String path, Throwable failure) {
    return failure instanceof IllegalStateException
        ? api.tooLarge(api.mostBytes(path))
        : api.lostBody();
  }

  private void handle(Request request, byte[] body, Response response, Callback callback) {
    ApiRequest asked = translated(request, body);
    if (isStubbed.test(asked)) {
      passOn(new RequestReadAgain(request, body), response, callback);
    } else if (asked.method().equals("OPTIONS")) {
      Cors.allow(request, response);
      response.setStatus(200);
      response.write(true, null, callback);
    } else {
      long startNanos = System.nanoTime();
      ApiResponse answer = api.answer(asked);
      write(request, answer, response, callback, () -> witness(asked, answer, startNanos));
    }
  }

  private void passOn(Request request, Response response, Callback callback) {
    Cors.allow(request, response);
    try {
      if (!wireMock.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  private void write(
      Request request, ApiResponse answer, Response response, Callback callback, Runnable before) {
    Runnable writing =
        () -> {
          before.run();
          writeNow(request, answer, response, callback);
        };
    if (answer.sending().after().isZero()) {
      writing.run();
    } else {
      timers.after(answer.sending().after(), writing);
    }
  }

  private void witness(ApiRequest asked, ApiResponse answer, long startNanos) {
    String query = asked.query().isEmpty() ? "" : "?" + asked.query();
    boolean written = answer.sending().way() == Sending.Way.WRITTEN;
    witness.answered(
        new Witness.Request(asked.method(), asked.path() + query, asked.headers(), asked.body()),
        new Witness.Reply(written ? answer.status() : 0, answer.headers(), answer.body()),
        startNanos);
  }

  private static void writeNow(
      Request request, ApiResponse answer, Response response, Callback callback) {
    switch (answer.sending().way()) {
      case WRITTEN -> writeBytes(request, answer, response, callback);
      case WITHHELD -> request.addIdleTimeoutListener(timeout -> false);
      case ABORTED -> request.getConnectionMetaData().getConnection().getEndPoint().close();
    }
  }

  private static void writeBytes(
      Request request, ApiResponse answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put("x-amzn-RequestId", RandomId.next());
    Cors.allow(request, response);
    response.write(true, ByteBuffer.wrap(answer.body()), new AfterWritten(callback, answer));
  }

  private static ApiRequest translated(Request request, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.put(field.getLowerCaseName(), field.getValue());
    }
    String query = request.getHttpURI().getQuery();
    return new ApiRequest(
        request.getMethod(),
        request.getHttpURI().getCanonicalPath(),
        query == null ? "" : query,
        headers,
        body);
  }

  /** Does what waits for the answer, written or not, before the connection takes more requests. */
  private record AfterWritten(Callback callback, ApiResponse answer) implements Callback {
    @Override
    public void succeeded() {
      try {
        answer.afterWritten().run();
      } finally {
        callback.succeeded();
      }
    }

    @Override
    public void failed(Throwable failure) {
      try {
        answer.afterWritten().run();
      } finally {
        callback.failed(failure);
      }
    }
  }
}
