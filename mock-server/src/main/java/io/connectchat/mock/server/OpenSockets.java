package io.connectchat.mock.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Every WebSocket that is open, so that the server's end can close them all. */
final class OpenSockets {
  private static final int GOING_AWAY = 1001;
  private static final long MOST_SECONDS = 2;

  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

  void add(Session session) {
    sessions.add(session);
  }

  void remove(Session session) {
    sessions.remove(session);
  }

  /** Sends every client a close frame and waits, for a bounded time, until they are written. */
  void closeAll() {
    List<CompletableFuture<Void>> written = sessions.stream().map(OpenSockets::close).toList();
    CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private static CompletableFuture<Void> close(Session session) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    session.close(
        GOING_AWAY,
        "the fake is shutting down",
        Callback.from(() -> written.complete(null), failure -> written.complete(null)));
    return written;
  }
}
