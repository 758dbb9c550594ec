package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.Bodies;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One WebSocket with what Amazon Connect expects on it: a subscription, and heartbeats. */
final class SdkSocket implements WebSocket.Listener {
  /** None yet. */
  static final SdkSocket NONE = new SdkSocket();

  private static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";
  private static final String HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int TICK = 10;
  private static final int MOST_SUBSCRIPTIONS = 5;
  private static final int END_SECONDS = 5;

  private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicBoolean done = new AtomicBoolean();
  private final StringBuilder text = new StringBuilder();
  private final Board board;
  private final ScheduledExecutorService clockwork;
  private final Runnable lost;
  private final Runnable end;
  private WebSocket socket;
  private ScheduledFuture<?> beats;
  private volatile boolean answered = true;
  private int subscriptions;

  private SdkSocket() {
    board = new Board();
    clockwork = null;
    lost = () -> {};
    end = () -> {};
    done.set(true);
    ended.complete(null);
  }

  SdkSocket(
      String url, Board board, ScheduledExecutorService clockwork, Runnable lost, Runnable end) {
    this.board = board;
    this.clockwork = clockwork;
    this.lost = lost;
    this.end = end;
    try {
      socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    } catch (java.util.concurrent.CompletionException e) {
      gone();
      return;
    }
    subscribe();
    beat();
    beats = clockwork.scheduleAtFixedRate(this::beat, TICK, TICK, TimeUnit.SECONDS);
  }

  void awaitSubscribed(long ms) {
    await(subscribed, ms);
  }

  /** The chat's last frame, which comes soon after the customer has left. */
  void awaitEnd() {
    await(ended, TimeUnit.SECONDS.toMillis(END_SECONDS));
  }

  void close() {
    done.set(true);
    stop();
    if (socket != null && !socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      heard(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    gone();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    gone();
  }

  private void heard(String frame) {
    switch (Bodies.json(frame).path("topic").asText("")) {
      case "aws/heartbeat" -> answered = true;
      case "aws/subscribe" -> subscribed.complete(null);
      default -> {
        board.frame(frame);
        if (frame.contains("event.chat.ended")) {
          done.set(true);
          stop();
          end.run();
          ended.complete(null);
        }
      }
    }
  }

  private void subscribe() {
    if (!subscribed.isDone() && !done.get() && subscriptions < MOST_SUBSCRIPTIONS) {
      subscriptions++;
      socket.sendText(SUBSCRIBE, true);
      clockwork.schedule(this::subscribe, subscriptions, TimeUnit.SECONDS);
    }
  }

  private void beat() {
    if (done.get()) {
      return;
    }
    if (!answered) {
      socket.abort();
      gone();
      return;
    }
    answered = false;
    socket.sendText(HEARTBEAT, true);
  }

  private void gone() {
    stop();
    ended.complete(null);
    if (done.compareAndSet(false, true)) {
      lost.run();
    }
  }

  private void stop() {
    if (beats != null) {
      beats.cancel(false);
    }
  }

  private static void await(CompletableFuture<Void> what, long ms) {
    try {
      what.get(ms, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Whoever waits goes on without it, as a user would.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
