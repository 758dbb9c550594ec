package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.judge.Count;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.mock.ConnectChatMock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that may go on no longer, for its budget or its disk, does not keep its chats open. */
class NothingLeftToSayTest {
  private static final long AN_HOUR = Duration.ofHours(1).toNanos();

  @TempDir private Path folder;

  @Test
  void customersDoNotThinkAboutWhatTheyMayNotSay() throws Exception {
    try (StagedRun staged =
        new StagedRun(folder, ConnectChatMock.builder().agent("silent").start())) {
      staged.play(
          1,
          List.of(
              Step.start("start", (session, chat) -> chat),
              Step.of("connection", Visit::connection),
              Step.of("socket open", Visit::socketOpen),
              Step.of("subscribe ack", Visit::subscribe),
              think(),
              say(),
              Step.of("disk", visit -> stop(staged.run())),
              think(),
              say(),
              Step.of("disconnect", visit -> new Departure(visit).disconnect()),
              Step.of("end", Visit::end)));

      assertThat(staged.evidence().sums().of(Count.SENT)).isEqualTo(1);
      assertThat(staged.evidence().contacts().leftOpen()).isZero();
    }
  }

  private static Step think() {
    return Step.of("think", visit -> visit.saying().think(AN_HOUR));
  }

  private static Step say() {
    return Step.send("send", session -> ChatMessage.plain(Visit.of(session).saying().text()));
  }

  private static CompletableFuture<? extends Timed<?>> stop(ChatRun run) {
    run.budget().stop("the disk is nearly full");
    return Visit.nothing();
  }
}
