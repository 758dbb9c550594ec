package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation.FrameIn;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A customer's WebSockets: the one that it listens to, and how many there were. */
final class Lines {
  private final Context context;
  private final Predicate<FrameIn> news;
  private Optional<ChatLine> line = Optional.empty();
  private int sockets;

  /**
   * @param news whether a frame may be what somebody waits for
   */
  Lines(Context context, Predicate<FrameIn> news) {
    this.context = context;
    this.news = news;
  }

  /** Opens the WebSocket of the latest connection in place of the one before. */
  CompletableFuture<Timed<Void>> open() {
    line.ifPresent(ChatLine::close);
    ChatLine opening =
        new ChatLine(
            ++sockets,
            context.loop(),
            context.transport(),
            context.observer(),
            context.inbox(),
            news);
    line = Optional.of(opening);
    return opening.open(context.connection().orElseThrow().url());
  }

  CompletableFuture<Timed<Void>> subscribe() {
    return line.orElseThrow().subscribe();
  }

  boolean isOpen() {
    return line.filter(ChatLine::isOpen).isPresent();
  }

  boolean wasSubscribed() {
    return line.filter(ChatLine::wasSubscribed).isPresent();
  }

  void close() {
    line.ifPresent(ChatLine::close);
  }

  void cut() {
    line.ifPresent(ChatLine::cut);
  }
}
