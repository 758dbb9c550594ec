package io.connectchat.simulations.bench;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.judge.ConversationJudge;
import io.connectchat.harness.judge.Patience;
import io.connectchat.harness.judge.RunJudge;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.mock.SmallOfTheFake;
import io.connectchat.simulations.GatlingProcess;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The small things that each message goes through, by JMH: time and bytes of each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Small {
  private static final int MESSAGES = 1_000;

  /** What JMH's collector profiler calls the bytes of one call. */
  private static final String BYTES = "gc.alloc.rate.norm";

  private static final String CONTACT = "0a1b2c3d-0000-4000-8000-000000000000";
  private static final String TEXT = "#0a1b2c3d.1.1.1764150000000 message";

  private final String[] answers = new String[MESSAGES];
  private final String[] frames = new String[MESSAGES];
  private RunJudge run = new RunJudge(new Patience(10_000_000_000L, 30_000_000_000L, false));
  private ConversationJudge judge;
  private int message = MESSAGES;

  /** Prepares what the service says. */
  public Small() {
    for (int i = 0; i < MESSAGES; i++) {
      String id = "0a1b2c3d-0000-4000-8000-%012x".formatted(i + 1);
      answers[i] = "{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"2026-11-26T10:00:00.000Z\"}";
      frames[i] = frame(id);
    }
  }

  private static String frame(String id) {
    String item =
        ("{\"AbsoluteTime\":\"2026-11-26T10:00:00.000Z\",\"Content\":\"%s\","
                + "\"ContentType\":\"text/plain\",\"Id\":\"%s\",\"Type\":\"MESSAGE\","
                + "\"ParticipantId\":\"%s\",\"DisplayName\":\"customer\","
                + "\"ParticipantRole\":\"CUSTOMER\",\"InitialContactId\":\"%s\","
                + "\"ContactId\":\"%s\"}")
            .formatted(TEXT, id, CONTACT, CONTACT, CONTACT);
    return "{\"content\":\""
        + item.replace("\"", "\\\"")
        + "\",\"contentType\":\"application/json\",\"topic\":\"aws/chat\"}";
  }

  /** A frame's text becomes a frame. */
  @Benchmark
  public Frame readFrame() {
    return Frames.read(frames[7]);
  }

  /** The answer to SendMessage is read. */
  @Benchmark
  public SentItem readAnswer() {
    return SentItem.read(Operation.SEND_MESSAGE, answers[7]);
  }

  /** The body of SendMessage is written. */
  @Benchmark
  public byte[] writeMessage() {
    return Requests.message("text/plain", TEXT, "5f0b2d3e-0000-4000-8000-000000000000-12-7");
  }

  /** A message is judged, from its send to its echo; its frame is read for it. */
  @Benchmark
  public ConversationJudge judgeMessage() {
    if (message == MESSAGES) {
      begin();
    }
    long now = 1_000L * message;
    judge.saw(new Observation.Sending(message + 1, TEXT, now, now));
    judge.saw(
        new Observation.Call(
            Operation.SEND_MESSAGE,
            message + 1,
            now,
            now + 1,
            new Answer.Accepted(200, answers[message])));
    judge.saw(new Observation.FrameIn(1, now + 2, Frames.read(frames[message])));
    message++;
    return judge;
  }

  private void begin() {
    if (judge != null) {
      run.close(judge, true, 1_000L * MESSAGES);
    }
    judge = run.open("customer", false);
    String started =
        "{\"ContactId\":\"%1$s\",\"ParticipantId\":\"%1$s\",\"ParticipantToken\":\"t\"}"
            .formatted(CONTACT);
    judge.saw(
        new Observation.Call(
            Operation.START_CHAT_CONTACT, 0, 0, 0, new Answer.Accepted(200, started)));
    judge.saw(new Observation.SocketOpened(1, 0, 0));
    judge.saw(new Observation.Subscribed(1, 0, 0));
    message = 0;
  }

  /** Runs them all, and those of the fake; a minute on a quiet machine. */
  public static void main(String... arguments) throws RunnerException, IOException {
    // JMH starts processes of its own with it, and Maven's own has none of ours.
    System.setProperty("java.class.path", GatlingProcess.classPath());
    Bench bench = Bench.named("small");
    bench.line("each takes about ten seconds, three of them to warm up");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Small.class.getName())
                    .include(SmallOfTheFake.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .timeout(TimeValue.seconds(30))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    bench.line("| | time, \u00b5s | within | bytes allocated |");
    bench.line("|---|---|---|---|");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      bench.line(
          "| %s | %.3f | %.3f | %.0f |",
          named(result.getParams().getBenchmark()),
          time.getScore() / 1e3,
          time.getScoreError() / 1e3,
          result.getSecondaryResults().get(BYTES).getScore());
    }
    bench.line("load average %.1f; kept in %s", Bench.load(), bench.folder());
  }

  /** What a benchmark shows, in words. */
  private static String named(String benchmark) {
    String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return switch (name) {
      case "readFrame" -> "a frame is read";
      case "readAnswer" -> "the answer to SendMessage is read";
      case "writeMessage" -> "the body of SendMessage is written";
      case "judgeMessage" -> "a message is judged from send to echo, its frame read";
      case "readHead" -> "fake: the head of SendMessage is read";
      case "writeFrame" -> "fake: a frame's text becomes bytes";
      case "message" -> "fake: a SendMessage is answered, kept and pushed to a socket";
      default -> name;
    };
  }
}
