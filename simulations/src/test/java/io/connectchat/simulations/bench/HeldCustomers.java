package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.simulations.GatlingProcess;
import java.io.IOException;

/** Thousands of customers with a message every ten seconds each, and the heap that each takes. */
final class HeldCustomers {
  private static final double KB = 1_000;
  private static final int RAMP_SECONDS = 40;
  private static final int MESSAGES = 7;

  private HeldCustomers() {}

  static void hold(Bench bench, int customers) throws IOException, InterruptedException {
    try (FakeProcess fake = FakeProcess.start(Bench.FAKE_MEGABYTES, "--agent", "silent")) {
      GatlingProcess run =
          bench.start(
              "held",
              fake.url(),
              "chat.customers=" + customers,
              "chat.rampUp=" + RAMP_SECONDS + "s",
              "chat.thinkTime=10s",
              "chat.messages=" + MESSAGES,
              "chat.transcript=false");
      Bench.pause(8);
      long few = FakeProcess.liveHeapBytes(run.pid());
      long here = fake.calls("StartChatContact");
      Bench.pause(RAMP_SECONDS + 2);
      long all = FakeProcess.liveHeapBytes(run.pid());
      JsonNode verdict = Bench.verdict(run);
      JsonNode messages = verdict.path("messages");
      long asked = (long) customers * MESSAGES;
      double each = (all - few) / KB / (customers - here);
      bench.claim(
          messages.path("echoed").asLong() == asked && each < 20,
          customers
              + " customers held with a message every 10 s each: all delivered, under 20 KB of heap"
              + " a customer",
          "%d of %d echoed, at most %d at once, %.1f KB of live heap a customer, verdict %s"
              .formatted(
                  messages.path("echoed").asLong(),
                  asked,
                  verdict.path("customers").path("peak").asLong(),
                  each,
                  verdict.path("verdict").asText()));
    }
  }
}
