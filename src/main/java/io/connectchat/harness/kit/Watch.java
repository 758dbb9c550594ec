package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.subject.Pace;
import io.connectchat.harness.subject.Recorder;
import io.connectchat.harness.subject.Situation;
import io.connectchat.mock.ConnectChatMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A fake on loopback that watches who talks to it, with every situation ready. */
public final class Watch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Recorder recorder = new Recorder(Clock.systemUTC(), System::nanoTime);
  private final ConnectChatMock fake;
  private final Turns turns;
  private final Pulse pulse = Pulse.start();

  private Watch(int port, Consumer<String> console) {
    this.turns = new Turns(this::plan, console, recorder::isIn);
    Sight sight = new Sight(recorder, turns::started);
    Path script = script();
    try {
      this.fake =
          ConnectChatMock.builder()
              .port(port)
              .agent("script:" + script)
              .faults(Situation.plan())
              .set("transcriptNulls", "true")
              .witness(sight)
              .start();
    } catch (RuntimeException e) {
      pulse.close();
      throw new CannotListen(e);
    } finally {
      script.toFile().delete();
    }
    sight.listensAt(fake.port());
  }

  /**
   * Starts one.
   *
   * @param port 0 for any free one
   * @throws CannotListen if the port cannot be had
   */
  public static Watch start(int port) {
    return new Watch(port, line -> {});
  }

  /**
   * Starts one that puts chats into situations in turn, unless their customers have the name of
   * one.
   *
   * @param console told which chat is in which situation, and what the client is to do
   */
  public static Watch start(int port, Consumer<String> console) {
    return new Watch(port, console);
  }

  /** Where both APIs are. */
  public URI url() {
    return fake.url();
  }

  /** What was seen. */
  public Recorder recorder() {
    return recorder;
  }

  /** All that was seen until now. */
  public History history() {
    return recorder.history(PATIENCE);
  }

  private void plan(String plan) {
    fake.faults(plan);
  }

  /**
   * How every rule of side CLIENT comes out of what was seen until now; a rule of pace is not
   * called broken where the machine had no time for the client.
   */
  public List<Ruling> rulings() {
    History history = history();
    Optional<String> starved = pulse.starved();
    return RuleBook.standard().rules(Side.CLIENT).stream()
        .map(rule -> Pace.fair(new Ruling(rule, rule.judge(history)), starved))
        .toList();
  }

  @Override
  public void close() {
    pulse.close();
    fake.close();
  }

  private static Path script() {
    try {
      return Files.writeString(Files.createTempFile("chat-client", ".yaml"), Situation.script());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for temporary files cannot be written", e);
    }
  }
}
