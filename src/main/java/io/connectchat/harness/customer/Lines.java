package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation.FrameIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A customer's WebSockets: the one that counts, and more where it has several. */
final class Lines {
  /** Open WebSockets of a participant. Source: Amazon Connect feature limits (protocol notes 6). */
  static final int MOST = 5;

  private final Context context;
  private final boolean watched;
  private final Predicate<FrameIn> news;
  private final Consumer<String> silenced;
  private final List<ChatLine> more = new ArrayList<>(0);
  private Optional<ChatLine> line = Optional.empty();
  private int sockets;
  private boolean subscribed;

  /**
   * @param watched whether a socket that leaves a heartbeat without an answer counts as lost
   * @param news whether a frame may be what somebody waits for
   * @param silenced told why, when the last socket is gone and the customer did not want that
   */
  Lines(Context context, boolean watched, Predicate<FrameIn> news, Consumer<String> silenced) {
    this.context = context;
    this.watched = watched;
    this.news = news;
    this.silenced = silenced;
  }

  /** Opens the WebSocket of the latest connection in place of the one before. */
  CompletableFuture<Timed<Void>> open() {
    line.ifPresent(ChatLine::close);
    ChatLine opening = next();
    line = Optional.of(opening);
    return opens(opening);
  }

  CompletableFuture<Timed<Void>> subscribe() {
    return subscribes(line.orElseThrow());
  }

  /**
   * Opens and subscribes a new WebSocket, and closes the old one only then.
   *
   * @return the number of the new one
   */
  CompletableFuture<Integer> rotate() {
    Optional<ChatLine> old = line;
    ChatLine next = next();
    return opens(next)
        .thenCompose(opened -> subscribes(next))
        .thenApply(
            done -> {
              if (line != old) {
                throw new IllegalStateException("the old socket was replaced meanwhile");
              }
              line = Optional.of(next);
              old.ifPresent(ChatLine::close);
              return next.number();
            })
        .whenComplete(
            (number, failure) -> {
              if (failure != null) {
                next.close();
              }
            });
  }

  /** Opens and subscribes one more WebSocket. */
  CompletableFuture<Timed<Void>> another() {
    ChatLine opening = next();
    more.add(opening);
    long startNanos = context.nanos();
    return opens(opening)
        .thenCompose(opened -> subscribes(opening))
        .thenApply(done -> new Timed<>(null, startNanos, done.endNanos()));
  }

  private ChatLine next() {
    return new ChatLine(++sockets, context, watched, news, this::gone);
  }

  private CompletableFuture<Timed<Void>> opens(ChatLine opening) {
    return opening.open(context.connection().orElseThrow().url());
  }

  private CompletableFuture<Timed<Void>> subscribes(ChatLine opened) {
    return opened
        .subscribe()
        .thenApply(
            done -> {
              subscribed = true;
              return done;
            });
  }

  /** A socket is gone; as long as another one is open, nothing is lost. */
  private void gone(String why) {
    more.removeIf(each -> !each.isOpen());
    if (!isOpen() && more.isEmpty()) {
      silenced.accept(why);
    }
  }

  /** The number of the socket that counts. */
  int number() {
    return line.map(ChatLine::number).orElse(0);
  }

  /** How many are open. */
  int count() {
    return more.size() + (isOpen() ? 1 : 0);
  }

  boolean isOpen() {
    return line.filter(ChatLine::isOpen).isPresent();
  }

  boolean isListening() {
    return line.filter(ChatLine::isOpen).filter(ChatLine::wasSubscribed).isPresent();
  }

  /** Whether any socket ever was. */
  boolean wasSubscribed() {
    return subscribed;
  }

  void close() {
    line.ifPresent(ChatLine::close);
    more.forEach(ChatLine::close);
  }

  void cut() {
    line.ifPresent(ChatLine::cut);
    more.forEach(ChatLine::cut);
  }
}
