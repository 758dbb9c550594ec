package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A loop that was never given work has no thread: these cost nothing. */
final class LoopsTest {
  private static final List<EventLoop> GIVEN =
      Stream.<EventLoop>generate(DefaultEventLoop::new).limit(4).toList();

  @AfterAll
  static void end() {
    GIVEN.forEach(EventLoop::shutdownGracefully);
  }

  @Test
  void customersStayOnTheLoopsThatCameFirstAndAreSpreadOverThem() {
    Loops loops = new Loops(2);

    List<Integer> homes =
        Stream.of(0, 1, 2, 3, 0, 1, 2, 3)
            .map(given -> GIVEN.indexOf(loops.instead(GIVEN.get(given))))
            .toList();

    assertThat(homes).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
  }

  @Test
  void whoHasALoopKeepsIt() {
    Loops loops = new Loops(1);
    EventLoop home = loops.instead(GIVEN.get(3));

    assertThat(loops.instead(home)).isSameAs(home);
    assertThat(loops.instead(GIVEN.get(0))).isSameAs(home);
  }
}
