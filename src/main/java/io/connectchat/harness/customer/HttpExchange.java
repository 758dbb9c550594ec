package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.concurrent.CompletableFuture;

/** One request and the answer that it waits for. */
final class HttpExchange {
  private final Request request;
  private final HttpDeadlines deadlines;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private HttpConnection connection;
  private boolean written;

  /** Where it stands among those that wait; kept by {@link HttpDeadlines}. */
  HttpExchange before;

  HttpExchange after;
  long deadlineNanos;

  /**
   * @throws IllegalArgumentException when a header holds a character that no header may have
   */
  HttpExchange(Request request, HttpDeadlines deadlines) {
    HttpHead.check(request);
    this.request = request;
    this.deadlines = deadlines;
    deadlines.add(this);
  }

  Operation operation() {
    return request.operation();
  }

  CompletableFuture<Answer> answer() {
    return answer;
  }

  /** This connection carries it. */
  void on(HttpConnection carrier) {
    connection = carrier;
  }

  /** The request as it goes out; from here on the service may have taken it. */
  ByteBuf write(HttpHead head, ByteBufAllocator allocator) {
    written = true;
    return head.write(request, allocator);
  }

  void done(Answer outcome) {
    deadlines.remove(this);
    connection.over(this);
    answer.complete(outcome);
  }

  /** No answer comes any more: unsure if the request may have got through, else unsent. */
  void failed(String why) {
    done(written ? new Answer.Unsure(why) : new Answer.Unsent(why));
  }
}
