package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A customer's line to the chat: one WebSocket with its subscription and its heartbeats. */
final class ChatLine implements ChatSocket.Listener {
  private final int number;
  private final EventLoop loop;
  private final Alarms alarms;
  private final Transport transport;
  private final Observer observer;
  private final Inbox inbox;
  private final boolean watched;
  private final Predicate<FrameIn> news;
  private final Consumer<String> gone;
  private final CompletableFuture<Timed<Void>> opened = new CompletableFuture<>();
  private final long startNanos;

  private ChatSocket socket;
  private Alarms.Alarm heartbeat;
  private boolean unanswered;
  private boolean subscribed;

  /**
   * @param watched whether a heartbeat without an answer by the next one cuts the socket
   * @param news whether a frame may be what somebody waits for
   * @param gone told why, when the socket did not open or is gone and the customer did not close it
   */
  ChatLine(
      int number,
      Context context,
      boolean watched,
      Predicate<FrameIn> news,
      Consumer<String> gone) {
    this.number = number;
    this.loop = context.loop();
    this.alarms = context.alarms();
    this.transport = context.transport();
    this.observer = context.observer();
    this.inbox = context.inbox();
    this.watched = watched;
    this.news = news;
    this.gone = gone;
    this.startNanos = transport.nanos();
  }

  int number() {
    return number;
  }

  CompletableFuture<Timed<Void>> open(URI url) {
    inbox.reopen();
    socket = ChatSocket.open(loop, transport, url, this);
    return opened;
  }

  boolean isOpen() {
    // There is none yet when a connection fails before it has begun.
    return socket != null && socket.isOpen();
  }

  boolean wasSubscribed() {
    return subscribed;
  }

  /** Asks for the chat's frames until it is acknowledged, as often as AWS's own client does. */
  CompletableFuture<Timed<Void>> subscribe() {
    return subscribe(transport.nanos(), 1);
  }

  private CompletableFuture<Timed<Void>> subscribe(long since, int attempt) {
    send(Frames.SUBSCRIBE);
    long limit = transport.limits().subscribeAck().toNanos();
    return inbox
        .await(
            Expected.of("the subscription's ack"),
            frame -> frame.socket() == number && frame.frame() instanceof Frame.SubscribeAck,
            since,
            limit)
        .thenCompose(frame -> acknowledged(frame, since))
        .exceptionallyCompose(
            failure ->
                attempt < Limits.SUBSCRIPTIONS && socket.isOpen()
                    ? subscribe(since, attempt + 1)
                    : CompletableFuture.failedFuture(failure));
  }

  private CompletableFuture<Timed<Void>> acknowledged(FrameIn frame, long since) {
    Frame.SubscribeAck ack = (Frame.SubscribeAck) frame.frame();
    CompletableFuture<Timed<Void>> outcome = new CompletableFuture<>();
    if (ack.success()) {
      subscribed = true;
      observer.saw(new Observation.Subscribed(number, since, frame.nanos()));
      outcome.complete(new Timed<>(null, since, frame.nanos()));
    } else {
      Expected expected = Expected.of("an ack with status success for " + Frames.CHAT);
      StepFailed refused = new StepFailed(expected, ack.inWords(), since, frame.nanos());
      // As AWS's own client, which asks again half as long after a refusal as after silence.
      long pause = transport.limits().subscribeAck().toNanos() / 2;
      loop.schedule(() -> outcome.completeExceptionally(refused), pause, TimeUnit.NANOSECONDS);
    }
    return outcome;
  }

  void close() {
    stopHeartbeats();
    socket.close();
  }

  /** Is gone at once, without a close frame. */
  void cut() {
    stopHeartbeats();
    socket.cut();
  }

  private void send(String text) {
    if (socket.isOpen()) {
      observer.saw(new Observation.FrameOut(number, transport.nanos(), text));
      socket.send(text);
    }
  }

  private void stopHeartbeats() {
    if (heartbeat != null) {
      heartbeat.cancel();
    }
  }

  /** As AWS's web client: no answer by the next heartbeat, and the connection counts as dead. */
  private void beat() {
    beatLater();
    if (watched && unanswered) {
      stopHeartbeats();
      socket.dead("no answer to a heartbeat");
    } else {
      unanswered = true;
      send(Frames.HEARTBEAT);
    }
  }

  @Override
  public void opened() {
    long now = transport.nanos();
    beatLater();
    observer.saw(new Observation.SocketOpened(number, startNanos, now));
    opened.complete(new Timed<>(null, startNanos, now));
  }

  /** Not at a fixed rate: a loop that was held up would send two at once, and miss an answer. */
  private void beatLater() {
    heartbeat = alarms.after(transport.limits().heartbeat().toNanos(), this::beat);
  }

  @Override
  public void text(String text, long nanos) {
    came(new FrameIn(number, nanos, Frames.read(text)));
  }

  @Override
  public void binary(int bytes, long nanos) {
    came(new FrameIn(number, nanos, new Frame.Broken("", "binary, " + bytes + " bytes")));
  }

  private void came(FrameIn frame) {
    observer.saw(frame);
    if (frame.frame() instanceof Frame.Heartbeat) {
      unanswered = false;
    }
    if (news.test(frame)) {
      inbox.deliver(frame);
    }
  }

  @Override
  public void refused(String why) {
    gone.accept("no open socket: " + why);
    opened.completeExceptionally(
        new StepFailed(Expected.of("an open WebSocket"), why, startNanos, transport.nanos()));
  }

  @Override
  public void closed(int code, String reason, boolean byUs) {
    stopHeartbeats();
    observer.saw(new Observation.SocketClosed(number, transport.nanos(), code, reason, byUs));
    if (!byUs) {
      String told = reason.isEmpty() ? "" : " (" + reason + ")";
      gone.accept("a closed socket, code " + code + told);
    }
  }
}
