package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A customer's line to the chat: one WebSocket with its subscription and its heartbeats. */
final class ChatLine implements ChatSocket.Listener {
  private final int number;
  private final EventLoop loop;
  private final Transport transport;
  private final Observer observer;
  private final Inbox inbox;
  private final Consumer<FrameIn> seen;
  private final CompletableFuture<Timed<Void>> opened = new CompletableFuture<>();
  private final long startNanos = System.nanoTime();

  private ChatSocket socket;
  private ScheduledFuture<?> heartbeat;
  private boolean subscribed;

  ChatLine(
      int number,
      EventLoop loop,
      Transport transport,
      Observer observer,
      Inbox inbox,
      Consumer<FrameIn> seen) {
    this.number = number;
    this.loop = loop;
    this.transport = transport;
    this.observer = observer;
    this.inbox = inbox;
    this.seen = seen;
  }

  CompletableFuture<Timed<Void>> open(URI url) {
    inbox.reopen();
    socket = ChatSocket.open(loop, transport, url, this);
    return opened;
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  boolean wasSubscribed() {
    return subscribed;
  }

  /** Asks for the chat's frames until it is acknowledged, as often as AWS's own client does. */
  CompletableFuture<Timed<Void>> subscribe() {
    return subscribe(System.nanoTime(), 1);
  }

  private CompletableFuture<Timed<Void>> subscribe(long since, int attempt) {
    send(Frames.SUBSCRIBE);
    long limit = transport.limits().subscribeAck().toNanos();
    return inbox
        .await(
            "the subscription's ack",
            frame -> frame.frame() instanceof Frame.SubscribeAck,
            since,
            limit)
        .thenApply(frame -> acknowledged(frame, since))
        .exceptionallyCompose(
            failure ->
                attempt < Limits.SUBSCRIPTIONS && socket.isOpen()
                    ? subscribe(since, attempt + 1)
                    : CompletableFuture.failedFuture(failure));
  }

  private Timed<Void> acknowledged(FrameIn frame, long since) {
    Frame.SubscribeAck ack = (Frame.SubscribeAck) frame.frame();
    if (!ack.success()) {
      throw new StepFailed(
          "an ack with status success for " + Frames.CHAT, ack.inWords(), since, frame.nanos());
    }
    subscribed = true;
    observer.saw(new Observation.Subscribed(number, since, frame.nanos()));
    return new Timed<>(null, since, frame.nanos());
  }

  void close() {
    stopHeartbeats();
    socket.close();
  }

  private void send(String text) {
    observer.saw(new Observation.FrameOut(number, System.nanoTime(), text));
    socket.send(text);
  }

  private void stopHeartbeats() {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
  }

  @Override
  public void opened() {
    long now = System.nanoTime();
    long every = Limits.HEARTBEAT.toNanos();
    heartbeat =
        loop.scheduleAtFixedRate(() -> send(Frames.HEARTBEAT), every, every, TimeUnit.NANOSECONDS);
    observer.saw(new Observation.SocketOpened(number, startNanos, now));
    opened.complete(new Timed<>(null, startNanos, now));
  }

  @Override
  public void text(String text, long nanos) {
    FrameIn frame = new FrameIn(number, nanos, Frames.read(text));
    observer.saw(frame);
    seen.accept(frame);
    inbox.deliver(frame);
  }

  @Override
  public void refused(String why) {
    opened.completeExceptionally(
        new StepFailed("an open WebSocket", why, startNanos, System.nanoTime()));
  }

  @Override
  public void closed(int code, String reason, boolean byUs) {
    stopHeartbeats();
    observer.saw(new Observation.SocketClosed(number, System.nanoTime(), code, reason, byUs));
    String told = reason.isEmpty() ? "" : " (" + reason + ")";
    inbox.close("a closed socket, code " + code + told);
  }
}
