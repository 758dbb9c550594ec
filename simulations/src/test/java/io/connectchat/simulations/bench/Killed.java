package io.connectchat.simulations.bench;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.simulations.GatlingProcess;
import io.connectchat.simulations.LoadSimulation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills a run with SIGKILL at random moments, sweeps its ledger, and looks whether the fake has a
 * contact left that is live. Most runs are killed within twelve seconds from their first chat on,
 * each tenth before or around it, and each third while a start has no answer yet, since the service
 * takes long for it. Arguments: how many times (50), and the seed.
 */
public final class Killed {
  private static final int TIMES = 50;
  private static final int CUSTOMERS = 20;
  private static final int SLOW_EVERY = 3;
  private static final int EARLY_EVERY = 10;
  private static final double EARLIEST_SECONDS = 0.2;
  private static final double LAST_SECONDS = 12;
  private static final double MOST_SECONDS = 60;
  private static final String SLOW_STARTS =
      "{faults: [{fault: slow, operation: StartChatContact, by: 1s}]}";

  private Killed() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : TIMES;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    Bench bench = Bench.named("killed");
    bench.line("%d runs of 20 customers, killed at random moments; seed %d", times, seed);
    bench.line(
        "%4s  %-7s %8s %7s %7s %6s %5s %5s",
        "run", "moment", "killed", "chats", "live", "ledger", "swept", "left");
    Random random = new Random(seed);
    int clean = 0;
    for (int i = 1; i <= times; i++) {
      boolean slow = i % SLOW_EVERY == 0;
      double after = EARLIEST_SECONDS + random.nextDouble() * LAST_SECONDS;
      String moment = slow ? "slow" : i % EARLY_EVERY == 0 ? "early" : "usual";
      clean += killOne(bench, i, moment, after) ? 1 : 0;
    }
    bench.claim(
        clean == times,
        "no live contact after kill -9 and sweep",
        clean + " of " + times + " runs");
    int exitCode = bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static boolean killOne(Bench bench, int number, String moment, double after)
      throws Exception {
    try (ConnectChatMock fake = ConnectChatMock.builder().start()) {
      URI url = fake.url();
      Path results = bench.folder().resolve("run-" + number);
      if (moment.equals("slow")) {
        fake.faults(SLOW_STARTS);
      }
      GatlingProcess run =
          GatlingProcess.start(
              LoadSimulation.class,
              results,
              OnAws.settings(
                  url,
                  "chat.customers=" + CUSTOMERS,
                  "chat.rampUp=6s",
                  "chat.messages=3",
                  "chat.thinkTime=1s",
                  "chat.budget.chats=21",
                  "chat.exceedQuotas=DisconnectParticipant,SendMessage,StartChatContact"));
      double killed =
          switch (moment) {
            case "early" -> awaitTime(after);
            case "slow" -> awaitStart(url, 1 + (long) (after / LAST_SECONDS * CUSTOMERS));
            default -> awaitStart(url, 1) + awaitTime(after);
          };
      ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroyForcibly);
      run.exitCode();
      OnAws.Contacts atKill = OnAws.contacts(url);
      List<Path> ledgers = ledgers(results);
      boolean swept = true;
      for (Path folder : ledgers) {
        OnAws.Swept sweep = OnAws.sweep(folder);
        swept &= sweep.exitCode() == 0;
        if (sweep.exitCode() != 0) {
          bench.line("      sweep of %s said: %s", folder, sweep.output().strip());
        }
      }
      long left = OnAws.contacts(url).live();
      bench.line(
          "%4d  %-7s %6.1f s %7d %7d %6d %5s %5d",
          number, moment, killed, atKill.all(), atKill.live(), ledgers.size(), swept, left);
      return left == 0 && swept;
    }
  }

  private static double awaitTime(double seconds) {
    Bench.pause(seconds);
    return seconds;
  }

  /** Until so many chats have begun; where starts are slow, the last has no answer yet. */
  private static double awaitStart(URI fake, long wanted) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (OnAws.contacts(fake).all() < wanted
        && (System.nanoTime() - began) / 1e9 < MOST_SECONDS) {
      Bench.pause(0.05);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static List<Path> ledgers(Path results) throws IOException {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(results)) {
      return folders.filter(folder -> Files.exists(folder.resolve("ledger.jsonl"))).toList();
    }
  }
}
