package io.connectchat.harness.kit;

import static org.junit.jupiter.api.Assertions.fail;

import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.harness.subject.ClientReport;
import io.connectchat.harness.subject.Situation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A test for each rule that binds a client. A team extends it, makes its client with {@link
 * #newClient()} (five methods of adapter, {@link ChatClient}), and inherits the tests. A rule that
 * the rehearsal had no occasion to see is skipped, with the reason and how to provoke it.
 *
 * <p>The client is taken through all situations at once; a whole rehearsal takes as long as {@link
 * #stay()} and a few seconds.
 */
public abstract class ChatClientContract {

  /** A client that is in no chat yet. */
  protected abstract ChatClient newClient();

  /** The situations that happen to it; all, unless this says otherwise. */
  protected Set<Situation> situations() {
    return EnumSet.allOf(Situation.class);
  }

  /** How long a client stays in its chat after its messages; heartbeats need 45 s to show. */
  protected Duration stay() {
    return Duration.ofSeconds(45);
  }

  /** Rules that the client is known to break, by id, each with the reason. */
  protected Map<String, String> deviations() {
    return Map.of();
  }

  /** One test for each rule of side CLIENT. */
  @TestFactory
  protected Stream<DynamicTest> clientRules() {
    return new Rehearsal(this::newClient, stay())
        .run(situations()).stream()
            .map(
                ruling ->
                    DynamicTest.dynamicTest(
                        ruling.rule().id() + " " + ruling.rule().title(), () -> judge(ruling)));
  }

  private void judge(Ruling ruling) {
    String known = deviations().get(ruling.rule().id());
    Verdict verdict = ruling.outcome().verdict();
    if (known != null) {
      if (verdict == Verdict.PASS) {
        fail(ruling.rule().id() + " holds now; take it out of deviations(): " + known);
      }
      Assumptions.abort("known: " + known);
    }
    if (verdict == Verdict.FAIL) {
      fail(String.join("\n", ClientReport.failure(ruling)));
    }
    Assumptions.assumeTrue(verdict == Verdict.PASS, () -> ClientReport.howToProvoke(ruling));
  }
}
