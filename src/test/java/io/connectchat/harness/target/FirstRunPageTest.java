package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What src/FIRST-RUN.md says is what the plan says, and what it names exists. */
class FirstRunPageTest {
  /** A page in a browser's print. */
  private static final int MOST_LINES = 100;

  private static final Path ROOT =
      Stream.of("", "..")
          .map(Path::of)
          .filter(p -> Files.exists(p.resolve("src/FIRST-RUN.md")))
          .findFirst()
          .orElseThrow();
  private final String page = read("src/FIRST-RUN.md");

  @Test
  void itsPriceIsThatOfThePlan() {
    Plan plan = Plan.of(settings(), Quotas.published());
    String range =
        String.format(Locale.ROOT, "%.2f to %.2f US dollars", plan.lowestUsd(), plan.highestUsd());

    assertThat(page).contains("half an hour, " + range + ".", "**" + range + "**");
    assertThat(page)
        .contains(
            String.format(Locale.ROOT, "its price: %.0f messages", plan.sent() + plan.answers()),
            String.format(
                Locale.ROOT,
                "%.0f requests to Lex (%.3f at %.5f each)",
                plan.sent(),
                plan.lexUsd(),
                plan.quotas().lexRequest().usd()));
    assertThat(plan.exceeded()).isEmpty();
    assertThat(settings().safety().budgetUsd().getAsDouble())
        .isGreaterThan(plan.highestUsd())
        .isEqualTo(3);
  }

  @Test
  void everySettingAndFileThatItNamesExists() {
    String table = Settings.reference();
    assertThat(found("(?<=-D)chat\\.[a-zA-Z.]+"))
        .hasSizeGreaterThan(3)
        .allMatch(name -> table.contains("`" + name + "`"));
    assertThat(found("CHAT_[A-Z_]+"))
        .isNotEmpty()
        .allMatch(name -> table.contains("`" + name + "`"));
    assertThat(Pattern.compile("]\\(([^)#]+)[^)]*\\)").matcher(page).results().map(m -> m.group(1)))
        .isNotEmpty()
        .allMatch(link -> Files.exists(ROOT.resolve("src").resolve(link)));
  }

  @Test
  void itIsOnePageAndTheReadmeLeadsToIt() {
    assertThat(page.lines()).hasSizeLessThan(MOST_LINES);
    assertThat(read("README.md")).contains("(src/FIRST-RUN.md)");
  }

  @Test
  void theOutputsThatItTakesAreThoseOfTheStack() {
    String stack = read("simulations/aws/connect-chat.yaml");
    String outputs = stack.substring(stack.indexOf("\nOutputs:"));

    assertThat(page).contains("OutputKey=='InstanceId'", "OutputKey=='EchoFlowId'");
    assertThat(outputs)
        .contains("\n  InstanceId:", "\n  EchoFlowId:", "\n  StartUrl:", "\n  StartKeyId:");
  }

  private Stream<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group);
  }

  private static Settings settings() {
    return Settings.load(
        SettingsSources.of(Map.of("chat.workload", "first-run"), Map.of(), ROOT), "plan", Map.of());
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
