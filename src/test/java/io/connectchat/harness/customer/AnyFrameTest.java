package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.FrameIn;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Whatever texts a service pushes, in whatever fragments: every frame is observed, nothing goes
 * wrong on the event loop, and the customer goes on.
 */
class AnyFrameTest {
  private final BlockingQueue<Push> pushes = new LinkedBlockingQueue<>();

  private Stage stage;
  private ScriptedServer server;
  private Actor ann;
  private int seen;

  /** A text, and after which byte it is cut in two; not at all if it has no such byte. */
  record Push(String text, int cut) {}

  @BeforeProperty
  void subscribe() {
    PlayedChat.OnSocket pushing =
        socket -> {
          socket.read();
          socket.text(ChatFrames.ACK);
          while (true) {
            push(socket, next());
          }
        };
    stage = Stage.nio();
    server = ScriptedServer.playing(new PlayedChat().socket(pushing));
    ann = stage.customer(server.url(), TestLimits.PATIENT).subscribed();
    seen = 1;
  }

  @AfterProperty
  void end() {
    server.close();
    stage.close();
  }

  @Property(tries = 500)
  void everyFrameIsObservedAndTheCustomerGoesOn(@ForAll("frames") List<Push> some) {
    pushes.addAll(some);

    List<FrameIn> came = ann.witness().awaitAll(FrameIn.class, seen + some.size());

    assertThat(came.subList(seen, came.size()))
        .extracting(frame -> frame.frame().text())
        .isEqualTo(some.stream().map(Push::text).toList());
    assertThat(ann.tells(Customer::isOpen)).isTrue();
    seen = came.size();
  }

  @Provide
  Arbitrary<List<Push>> frames() {
    Arbitrary<String> text = Arbitraries.oneOf(anyText(), nearlyJson(), damaged(), strangers());
    return Combinators.combine(text, Arbitraries.integers().between(0, 60))
        .as(Push::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Arbitrary<String> anyText() {
    // A lone surrogate has no UTF-8.
    return Arbitraries.strings()
        .filter(text -> new String(text.getBytes(UTF_8), UTF_8).equals(text));
  }

  private static Arbitrary<String> nearlyJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\\u0000",
            "1e999",
            "-0",
            "null",
            "true",
            "\"topic\":",
            "\"aws/chat\"",
            "\"content\":",
            "\"{}\"",
            "\"aws/subscribe\"",
            "{}",
            "[]")
        .list()
        .ofMaxSize(15)
        .map(pieces -> String.join("", pieces));
  }

  /** A good frame that lost its end, or got a character that does not belong there. */
  private static Arbitrary<String> damaged() {
    Arbitrary<String> good =
        Arbitraries.of(
            ChatFrames.ACK,
            ChatFrames.HEARTBEAT,
            ChatFrames.echo("m-1", "¿Qué \"tal\"? 👋"),
            ChatFrames.ended());
    return Combinators.combine(
            good, Arbitraries.integers().between(0, 400), Arbitraries.chars().ascii())
        .as(
            (text, at, wrong) ->
                at >= text.length() || Character.isSurrogate(text.charAt(at))
                    ? text
                    : text.substring(0, at) + (at % 2 == 0 ? "" : wrong + text.substring(at + 1)))
        .filter(text -> new String(text.getBytes(UTF_8), UTF_8).equals(text));
  }

  /** Frames of topics, types and members that nobody knows yet. */
  private static Arbitrary<String> strangers() {
    Arbitrary<String> word = Arbitraries.strings().alpha().ofMaxLength(12);
    return Combinators.combine(word, word, Arbitraries.integers().between(1, 200))
        .as(
            (topic, member, depth) ->
                "{\"topic\":\"aws/%s\",\"%s\":%s1%s,\"content\":\"{\\\"Type\\\":\\\"%s\\\"}\"}"
                    .formatted(topic, member, "[".repeat(depth), "]".repeat(depth), member));
  }

  private static void push(WebSocketPeer socket, Push push) throws IOException {
    byte[] bytes = push.text().getBytes(UTF_8);
    if (push.cut() == 0 || push.cut() >= bytes.length) {
      socket.text(push.text());
    } else {
      byte[] head = Arrays.copyOf(bytes, push.cut());
      byte[] tail = Arrays.copyOfRange(bytes, push.cut(), bytes.length);
      socket.raw(WebSocketPeer.frame(WebSocketPeer.TEXT, false, head));
      socket.raw(WebSocketPeer.frame(WebSocketPeer.CONTINUATION, true, tail));
    }
  }

  private Push next() throws IOException {
    try {
      return pushes.take();
    } catch (InterruptedException e) {
      throw new IOException("the test is over", e);
    }
  }
}
