package io.connectchat.mock;

import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.front.Front;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.server.ChatServer;
import java.io.IOException;
import java.time.Clock;

/**
 * A fake for the warm-up: on the threads of the real one, and else with everything of its own,
 * which goes with it.
 */
final class WarmUpFake implements AutoCloseable {
  private final Journal journal;
  private final Front front;

  /**
   * @param agent who answers, such as {@code silent}
   * @param closesAtOnce whether it closes the sockets of a chat that has ended by itself
   */
  WarmUpFake(String agent, boolean closesAtOnce, ChatServer server, Timers timers)
      throws IOException {
    ConnectChatMockBuilder builder = ConnectChatMock.builder().agent(agent);
    if (closesAtOnce) {
      builder.set(Switches.CLOSE_AFTER_END.name(), "0ms");
    }
    Clock clock = builder.clock;
    journal = ConnectChatMock.journal(builder, clock);
    Domain domain =
        Domain.of(
            builder,
            journal,
            clock,
            timers,
            () -> "http://127.0.0.1:" + port(),
            () -> "ws://127.0.0.1:" + port() + ChatServer.WEB_SOCKET_PATH);
    front = server.front(domain.api(), domain.handshakes(), domain.sockets());
    front.start("127.0.0.1", 0);
    front.accept();
  }

  int port() {
    return front.port();
  }

  @Override
  public void close() {
    front.close();
    journal.close();
  }
}
