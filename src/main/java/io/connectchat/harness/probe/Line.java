package io.connectchat.harness.probe;

import io.connectchat.harness.customer.PlainSocket;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One WebSocket of a guest, and what is waited for on it. */
final class Line implements PlainSocket.Listener {
  static final String PING = "{\"topic\":\"aws/ping\"}";

  private final Stage stage;
  private final Diary diary;
  private final int number;
  private final long startNanos = System.nanoTime();
  private Optional<PlainSocket> socket = Optional.empty();
  private int beats;
  private int misses;

  Line(Stage stage, Diary diary, int number) {
    this.stage = stage;
    this.diary = diary;
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Opens, and waits until it is open or refused. */
  void open(URI url) throws InterruptedException {
    diary.add(new Observation.SocketAsked(number, url, startNanos));
    if (url.getHost() == null) {
      refused(0, "no URL");
      return;
    }
    socket =
        Optional.of(PlainSocket.open(stage.place().transport(), stage.loops().next(), url, this));
    diary.await(
        seen ->
            seen.stream()
                .anyMatch(
                    one ->
                        one instanceof Observation.SocketOpened opened && opened.socket() == number
                            || one instanceof Observation.SocketRefused refused
                                && refused.socket() == number),
        stage.patience().plusSeconds(1));
  }

  boolean isOpen() {
    return has(one -> one instanceof Observation.SocketOpened opened && opened.socket() == number)
        && !isClosed();
  }

  boolean isClosed() {
    return has(one -> one instanceof Observation.SocketClosed closed && closed.socket() == number);
  }

  private boolean has(Predicate<Observation> wanted) {
    return diary.session().observations().stream().anyMatch(wanted);
  }

  /** Subscribes and waits for the acknowledgement; asks once more if none comes. */
  void subscribe() throws InterruptedException {
    send(Frames.SUBSCRIBE);
    if (isOpen() && !awaitFrame(frame -> frame.frame() instanceof Frame.SubscribeAck)) {
      send(Frames.SUBSCRIBE);
    }
  }

  /**
   * Sends a heartbeat and waits for its answer. What the service had to send before is there then,
   * since a socket keeps its order.
   */
  void beat() throws InterruptedException {
    send(Frames.HEARTBEAT);
    beats++;
    await(frames -> frames.filter(f -> f.frame() instanceof Frame.Heartbeat).count() >= beats);
  }

  /** Sends a ping and waits for its answer. */
  void ping() throws InterruptedException {
    send(PING);
    awaitFrame(frame -> frame.frame() instanceof Frame.Ping);
  }

  /** Waits for the chat's end. */
  boolean awaitEnd() throws InterruptedException {
    return awaitFrame(
        frame -> frame.frame() instanceof Frame.Chat chat && chat.item().isChatEnded());
  }

  boolean awaitFrame(Predicate<FrameIn> wanted) throws InterruptedException {
    return await(frames -> frames.anyMatch(wanted));
  }

  /** Waits for the frames of some items. */
  boolean awaitItems(List<String> ids) throws InterruptedException {
    return await(
        frames -> {
          List<String> came =
              frames
                  .filter(frame -> frame.frame() instanceof Frame.Chat)
                  .map(frame -> ((Frame.Chat) frame.frame()).item().id())
                  .toList();
          return came.containsAll(ids);
        });
  }

  /** The frames that came so far. */
  List<FrameIn> frames() {
    return frames(diary.session().observations()).toList();
  }

  private boolean await(Predicate<Stream<FrameIn>> expected) throws InterruptedException {
    return diary.await(seen -> expected.test(frames(seen)) || !stillOpen(seen), stage.patience());
  }

  private boolean stillOpen(List<Observation> seen) {
    return seen.stream()
        .noneMatch(
            one ->
                one instanceof Observation.SocketClosed closed && closed.socket() == number
                    || one instanceof Observation.SocketRefused refused
                        && refused.socket() == number);
  }

  private Stream<FrameIn> frames(List<Observation> seen) {
    return seen.stream()
        .filter(FrameIn.class::isInstance)
        .map(FrameIn.class::cast)
        .filter(frame -> frame.socket() == number);
  }

  void send(String text) {
    if (isOpen()) {
      diary.add(new Observation.FrameOut(number, System.nanoTime(), text));
      socket.ifPresent(open -> open.send(text));
    }
  }

  void close() {
    socket.ifPresent(PlainSocket::close);
  }

  /** Closes, and waits until it is closed. */
  void hangUp() throws InterruptedException {
    close();
    diary.await(seen -> !stillOpen(seen), Duration.ofSeconds(2));
  }

  @Override
  public void opened() {
    diary.add(new Observation.SocketOpened(number, startNanos, System.nanoTime()));
  }

  @Override
  public void text(String text, long nanos) {
    diary.add(new FrameIn(number, nanos, Frames.read(text)));
  }

  @Override
  public void binary(int bytes, long nanos) {
    Frame broken = new Frame.Broken("", "binary, " + bytes + " bytes");
    diary.add(new FrameIn(number, nanos, broken));
  }

  @Override
  public void refused(int status, String why) {
    diary.add(new Observation.SocketRefused(number, status, why, System.nanoTime()));
  }

  @Override
  public void closed(int code, String reason, boolean byUs) {
    diary.add(new Observation.SocketClosed(number, System.nanoTime(), code, reason, byUs));
  }
}
