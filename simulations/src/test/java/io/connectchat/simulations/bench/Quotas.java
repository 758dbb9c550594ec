package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.simulations.GatlingProcess;
import io.connectchat.simulations.LoadSimulation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 300 customers of a run with target aws, on a fake with TLS, real signatures and the quotas of a
 * new account: paced, they stay within every bucket at over 90 % of the rate that the binding quota
 * allows; without pacing they are throttled, and the verdict says by what.
 */
public final class Quotas {
  private static final String KEYS =
      "AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final int CUSTOMERS = 300;
  private static final int MOST_SECONDS = 900;
  private static final int THROTTLED = 429;

  /** Calls a second of DisconnectParticipant, which binds. */
  private static final double BINDING = 3;

  private Quotas() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    Bench bench = Bench.named("quotas");
    paced(bench);
    unpaced(bench);
    int exitCode = bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static void paced(Bench bench) throws Exception {
    try (ConnectChatMock fake = fake()) {
      JsonNode verdict = run(bench, fake, "paced", "chat.rampUp=100s");
      List<JournalEntry> calls = calls(fake);
      List<Long> ends =
          calls.stream()
              .filter(call -> call.operation().filter("DisconnectParticipant"::equals).isPresent())
              .map(JournalEntry::nanos)
              .sorted()
              .toList();
      double seconds = (ends.get(ends.size() - 1) - ends.get(0)) / 1e9;
      double rate = (ends.size() - 1) / seconds;
      long throttled = calls.stream().filter(Quotas::isThrottled).count();
      bench.claim(
          throttled == 0 && verdict.path("verdict").asText().equals("PASS"),
          "paced, no call of 300 customers is throttled",
          throttled + " throttled of " + calls.size() + ", verdict " + verdict.path("verdict"));
      bench.timed(
          rate > 0.9 * BINDING,
          "at over 90 % of the binding quota's rate",
          String.format(
              Locale.ROOT,
              "%d disconnects in %.1f s, %.0f %% of 3 a second",
              ends.size(),
              seconds,
              100 * rate / BINDING));
    }
  }

  private static void unpaced(Bench bench) throws Exception {
    try (ConnectChatMock fake = fake()) {
      JsonNode verdict =
          run(
              bench,
              fake,
              "unpaced",
              "chat.rampUp=40s",
              "chat.pacing=off",
              "chat.exceedQuotas=StartChatContact,CreateParticipantConnection,SendMessage,"
                  + "GetTranscript,DisconnectParticipant");
      long throttled = calls(fake).stream().filter(Quotas::isThrottled).count();
      String why = verdict.path("reasons").toString() + verdict.path("warnings");
      bench.claim(
          throttled > 0
              && verdict.path("verdict").asText().equals("FAIL")
              && why.contains("TooManyRequestsException"),
          "without pacing they are throttled, and the verdict says by what",
          throttled + " throttled, verdict " + verdict.path("verdict") + ", " + why);
    }
  }

  private static ConnectChatMock fake() {
    return ConnectChatMock.builder().tls().verifySigV4(KEYS).quotas("aws").start();
  }

  private static JsonNode run(Bench bench, ConnectChatMock fake, String name, String... more)
      throws IOException, InterruptedException {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "chat.caFile=" + fake.certificate().orElseThrow(),
                "chat.customers=" + CUSTOMERS,
                "chat.messages=2",
                "chat.thinkTime=1s",
                "chat.budget.chats=" + (CUSTOMERS + 1)));
    settings.addAll(List.of(more));
    GatlingProcess run =
        GatlingProcess.start(
            LoadSimulation.class,
            bench.folder().resolve(name),
            OnAws.settings(fake.url(), settings.toArray(String[]::new)));
    run.exitCode(MOST_SECONDS);
    return Bench.verdict(run);
  }

  private static List<JournalEntry> calls(ConnectChatMock fake) {
    return fake.journal().stream().filter(entry -> entry.kind() == JournalEntry.Kind.CALL).toList();
  }

  private static boolean isThrottled(JournalEntry call) {
    return call.status().orElse(0) == THROTTLED;
  }
}
