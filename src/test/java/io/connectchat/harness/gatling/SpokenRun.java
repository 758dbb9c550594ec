package io.connectchat.harness.gatling;

import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.load.DialogueResult;
import io.connectchat.mock.ConnectChatMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Customers who speak a dialogue with the fake and its script. */
final class SpokenRun implements AutoCloseable {
  private final StagedRun staged;
  private final Talk talk;

  /**
   * @param script of the fake's agent
   * @param dialogue of the customers
   * @param settings besides, by turns name and value
   */
  SpokenRun(Path folder, String script, String dialogue, String... settings) throws IOException {
    Path agent = Files.writeString(folder.resolve("agent.yaml"), script);
    Path spoken = Files.writeString(folder.resolve("dialogue.yaml"), dialogue);
    String[] all =
        Stream.concat(Stream.of("chat.dialogue", spoken.toString()), Stream.of(settings))
            .toArray(String[]::new);
    this.staged =
        new StagedRun(
            folder, ConnectChatMock.builder().agent("script:" + agent).seed(1).start(), all);
    this.talk = staged.run().load().talk().orElseThrow();
  }

  /** Lets customers come, all at once, and waits until the last has gone. */
  DialogueResult customers(int number) throws Exception {
    staged.play(number, steps());
    staged.farewell();
    return staged.run().load().findings(false).dialogue().orElseThrow();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.start("start", (session, chat) -> chat));
    steps.add(Step.of("connection", Visit::connection));
    steps.add(Step.of("socket open", Visit::socketOpen));
    steps.add(Step.of("subscribe ack", Visit::subscribe));
    steps.addAll(Dialogues.steps(talk));
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("transcript", visit -> new Departure(visit).transcript()));
    steps.add(Step.of("disconnect", visit -> new Departure(visit).disconnect()));
    steps.add(Step.of("end", Visit::end));
    return steps;
  }

  RunEvidence evidence() {
    return staged.evidence();
  }

  /** How often customers called an operation, as the service saw it. */
  long calls(String operation) {
    return staged.calls(operation).count();
  }

  /** From the first customer's connection to its first message. */
  long nanosUntilSent() {
    return at("SendMessage") - at("CreateParticipantConnection");
  }

  private long at(String operation) {
    return staged.calls(operation).findFirst().orElseThrow().nanos();
  }

  /** What was found, one line each. */
  List<String> found() {
    return staged.found();
  }

  @Override
  public void close() {
    staged.close();
  }
}
