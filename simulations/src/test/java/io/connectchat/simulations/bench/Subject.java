package io.connectchat.simulations.bench;

import io.connectchat.simulations.LoadSimulation;
import io.connectchat.simulations.bench.floor.FloorDriver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who holds the chats in a bench: each in a process of its own, all with the same load. */
enum Subject {
  FLOOR("floor driver", "multiThreadIoEventLoopGroup") {
    @Override
    Watched start(Path folder, URI server, Talk talk) throws IOException {
      return Watched.start(
          folder.resolve("out.txt"),
          List.of(),
          List.of(
              FloorDriver.class.getName(),
              "--endpoint",
              server.toString(),
              "--customers",
              Integer.toString(talk.customers()),
              "--rate",
              Double.toString(talk.perSecond()),
              "--warm-up",
              Integer.toString(talk.warmUpSeconds()),
              "--seconds",
              Integer.toString(talk.seconds() + SECONDS_MORE),
              "--threads",
              "1"));
    }
  },

  HARNESS("harness, every judge on", Subject.GATLING) {
    @Override
    Watched start(Path folder, URI server, Talk talk) throws IOException {
      // As short as what the others say; the harness puts its proof before it.
      Path texts = Files.writeString(folder.resolve("texts.json"), "[\"message\"]");
      return gatling(
          folder,
          LoadSimulation.class,
          "chat.endpoint=" + server,
          "chat.calibrate=false",
          "chat.texts=" + texts,
          "chat.customers=" + talk.customers(),
          "chat.rampUp=" + talk.rampSeconds() + "s",
          "chat.thinkTime=" + talk.thinkMillis() + "ms",
          "chat.messages=" + talk.messages(),
          "chat.warmup=" + (talk.rampSeconds() + talk.warmUpSeconds()) + "s");
    }
  },

  PLAIN_GATLING("plain Gatling", Subject.GATLING) {
    @Override
    Watched start(Path folder, URI server, Talk talk) throws IOException {
      return gatling(
          folder,
          PlainGatlingSimulation.class,
          "bench.endpoint=" + server,
          "bench.customers=" + talk.customers(),
          "bench.rampSeconds=" + talk.rampSeconds(),
          "bench.thinkMillis=" + talk.thinkMillis(),
          "bench.messages=" + talk.messages());
    }
  };

  /** It talks on until nobody looks any more. */
  private static final int SECONDS_MORE = 4;

  private static final String GATLING = "gatling-1-";

  private final String title;
  private final String loops;

  Subject(String title, String loops) {
    this.title = title;
    this.loops = loops;
  }

  /** What the names of its event loops begin with. */
  String loops() {
    return loops;
  }

  String title() {
    return title;
  }

  /** Starts it; files of its own go into the folder. */
  abstract Watched start(Path folder, URI server, Talk talk) throws IOException;

  /** Without Gatling's HTML, which comes after the run and not with the messages. */
  static Watched gatling(Path folder, Class<?> simulation, String... properties)
      throws IOException {
    List<String> options = new ArrayList<>();
    for (String property : properties) {
      options.add("-D" + property);
    }
    return Watched.start(
        folder.resolve("out.txt"),
        options,
        List.of(
            "io.gatling.app.Gatling",
            "-nr",
            "-s",
            simulation.getName(),
            "-rf",
            folder.resolve("runs").toString()));
  }
}
