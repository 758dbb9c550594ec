package io.connectchat.harness.gatling;

import io.connectchat.harness.customer.Timed;
import io.connectchat.harness.judge.Circumstances;
import io.connectchat.harness.judge.Court;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.mock.ConnectChatMockBuilder;
import io.connectchat.mock.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Customers who come to a fake at once, say so many messages, and go; up to the ruling. */
final class RunOnFake implements AutoCloseable {
  private static final int OK = 200;

  private final StagedRun staged;
  private boolean abandons;
  private int afterTheEnd;

  /**
   * @param folder below which the ledger of open chats is written
   * @param settings by turns name and value
   */
  RunOnFake(Path folder, ConnectChatMockBuilder fake, String... settings) throws IOException {
    this.staged = new StagedRun(folder, fake.start(), settings);
  }

  /** Customers go without a word when they have said all. */
  void abandonAfterMessages() {
    abandons = true;
  }

  /** Customers say this message, and those after it, when chat.ended has reached them. */
  void waitForTheEndBefore(int message) {
    afterTheEnd = message;
  }

  private static CompletableFuture<Timed<Void>> ended(Visit visit) {
    CompletableFuture<Timed<Void>> ended = new CompletableFuture<>();
    look(visit, ended);
    return ended;
  }

  private static void look(Visit visit, CompletableFuture<Timed<Void>> ended) {
    if (visit.customer().isInChat()) {
      visit.loop().schedule(() -> look(visit, ended), 5, TimeUnit.MILLISECONDS);
    } else {
      ended.complete(Step.UNNAMED);
    }
  }

  /** Customers whose visit is kept in memory. */
  int present() {
    return staged.run().present().size();
  }

  /** Chats that go on at the fake. */
  long openContacts() {
    long started = calls("StartChatContact");
    return started - calls("StopContact") - calls("DisconnectParticipant");
  }

  /** How often an operation was called and answered 200, as the fake has it. */
  long calls(String operation) {
    return staged
        .calls(operation)
        .filter(call -> Integer.valueOf(OK).equals(call.details().get("status")))
        .count();
  }

  /** The end of the run. */
  void farewell() throws Exception {
    staged.farewell();
  }

  /** Lets customers come, and waits until the last has gone. */
  Ruling customers(int number) throws Exception {
    staged.play(number, steps());
    return Court.rule(
        evidence(),
        new Circumstances(
            Conclusion.limits(staged.settings()),
            false,
            staged.run().generator().health(),
            Optional.empty()));
  }

  /** As {@link Chat#conversation} has them. */
  private List<Step> steps() {
    long thinks = staged.settings().thinkTime().toNanos();
    List<Step> steps = new ArrayList<>();
    steps.add(Step.start("start", (session, chat) -> chat));
    steps.add(Step.of("connection", Visit::connection));
    steps.add(Step.of("socket open", Visit::socketOpen));
    steps.add(Step.of("subscribe ack", Visit::subscribe));
    for (int message = 1; message <= staged.settings().messages(); message++) {
      if (message == afterTheEnd) {
        steps.add(Step.of("chat ended", RunOnFake::ended));
      }
      steps.add(Step.of("think", visit -> visit.saying().think(thinks)));
      steps.add(Step.send("send", session -> ChatMessage.plain(Visit.of(session).saying().text())));
      steps.add(Step.aside("transcript midway", visit -> visit.readings().midway()));
      steps.add(Step.of("message echo", visit -> visit.saying().awaitEcho()));
    }
    if (abandons) {
      steps.add(Step.of("abandon", Visit::abandon));
    }
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("transcript", visit -> new Departure(visit).transcript()));
    steps.add(Step.of("settle", visit -> new Departure(visit).settle()));
    steps.add(Step.of("disconnect", visit -> new Departure(visit).disconnect()));
    steps.add(Step.of("end", Visit::end));
    return steps;
  }

  RunEvidence evidence() {
    return staged.evidence();
  }

  LatencySummary latency(Leg leg) {
    return evidence().latency().get(leg);
  }

  /** What was found, one line each. */
  List<String> found() {
    return staged.found();
  }

  /** What of the budget is used up, in words. */
  String usedUp() {
    return staged.run().budget().usedUp().orElse("");
  }

  /** What the fake's journal says of the faults that fired. */
  List<JournalEntry> faults() {
    return staged.journal(JournalEntry.Kind.FAULT).toList();
  }

  @Override
  public void close() {
    staged.close();
  }
}
