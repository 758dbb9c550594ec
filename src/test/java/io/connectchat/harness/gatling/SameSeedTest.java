package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.Witness;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs with one seed: who says what, when each message is due, and which faults fire. */
class SameSeedTest {
  private static final String THINK = "20ms";
  private static final int MESSAGES = 12;

  @TempDir private Path folder;

  /** What the fake sent out, by customer and message: the echoes. */
  private static final class Echoes implements Witness {
    private final Map<String, String> said = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> first = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> due = new ConcurrentSkipListMap<>();
    private final Set<String> doubled = new ConcurrentSkipListSet<>();

    @Override
    public void goes(String socket, String text) {
      if (Frames.read(text) instanceof Frame.Chat chat && chat.item().isMessage()) {
        String content = chat.item().content();
        Proof proof = Proof.find(content);
        if (proof.message() == 1) {
          first.put(proof.customer(), proof.millisOfDay());
        }
        String which = "customer %03d, message %03d".formatted(proof.customer(), proof.message());
        if (said.put(which, content.substring(content.indexOf(']') + 1)) != null) {
          doubled.add(which);
        }
        due.put(which, proof.millisOfDay() - first.getOrDefault(proof.customer(), 0));
      }
    }
  }

  private record Seen(Map<String, String> said, Map<String, Integer> due, Set<String> doubled) {}

  @Test
  void theSameSeedSaysTheSameAtTheSameTimes() throws Exception {
    Seen one = seen(42, 6, "faults: []");
    Seen two = seen(42, 6, "faults: []");
    Seen other = seen(43, 6, "faults: []");

    assertThat(one.said()).hasSize(6 * MESSAGES).isEqualTo(two.said()).isNotEqualTo(other.said());
    assertDue(one);
    assertDue(two);
  }

  @Test
  void theSameSeedDoublesTheSameMessages() throws Exception {
    String plan = "faults: [{fault: duplicate, of: echo, rate: 0.3}]";
    Seen one = seen(42, 1, plan);
    Seen two = seen(42, 1, plan);
    Seen other = seen(43, 1, plan);

    assertThat(one.doubled()).isNotEmpty().isEqualTo(two.doubled()).isNotEqualTo(other.doubled());
  }

  /** Wall-clock milliseconds of two times that are rounded each: exact but for one. */
  private static void assertDue(Seen run) {
    run.due()
        .forEach((which, due) -> assertThat(due).as(which).isBetween(ms(which) - 1, ms(which) + 1));
  }

  /** When a message is due after the first one. */
  private static int ms(String which) {
    return 20 * (Integer.parseInt(which.substring(which.length() - 3)) - 1);
  }

  private Seen seen(long seed, int customers, String plan) throws Exception {
    Echoes echoes = new Echoes();
    try (RunOnFake run =
        new RunOnFake(
            folder,
            ConnectChatMock.builder().agent("silent").seed(seed).faults(plan).witness(echoes),
            "chat.seed",
            Long.toString(seed),
            "chat.thinkTime",
            THINK,
            "chat.messages",
            Integer.toString(MESSAGES))) {
      run.customers(customers);
      return new Seen(new TreeMap<>(echoes.said), echoes.due, echoes.doubled);
    }
  }
}
