package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, the answer is settings or one line. */
class SettingsAnyTextTest {

  @Property
  void anyTextForAnySetting(@ForAll("settings") String name, @ForAll("texts") String text) {
    assertSettingsOrOneLine(new Sample().property(name, text));
  }

  @Property
  void anyTextInTheEnvironment(@ForAll("settings") String name, @ForAll("texts") String text) {
    String variable = Known.byName(name).orElseThrow().environmentName();

    assertSettingsOrOneLine(new Sample().variable(variable, text));
  }

  @Property
  void anyName(@ForAll String name, @ForAll String variable) {
    Sample sample = new Sample().property("chat." + name, "1").variable("CHAT_" + variable, "1");

    assertSettingsOrOneLine(sample);
  }

  @Property
  void anyTextAsAWorkloadFile(@ForAll("hocon") String text) {
    Problems problems = new Problems();
    List<Given> given = WorkloadFile.read(new TextFile("x.conf", text), problems);
    try {
      new Checks(problems).strongest(given);
      problems.refuseAny();
    } catch (BadSetting refused) {
      assertOneLine(refused.getMessage());
    }
  }

  @Property
  void anyLineOfACaller(@ForAll String line) {
    assertOneLine(new BadSetting(line).getMessage());
  }

  @Provide
  Arbitrary<String> settings() {
    return Arbitraries.of(Known.ALL.stream().map(Setting::name).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("0123456789.-hmsPT ").ofMaxLength(25),
        Arbitraries.strings()
            .withChars("htps:/.@?#[]%0a_\\")
            .ofMaxLength(30)
            .map("http://"::concat));
  }

  @Provide
  Arbitrary<String> hocon() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "chat",
                "customers",
                "{",
                "}",
                "[",
                "]",
                "=",
                ":",
                ".",
                "\n",
                "\"",
                "\"\"\"",
                "${",
                "include ",
                "null",
                "5",
                "1s",
                "+=",
                "#",
                " ",
                "\\",
                ",",
                "slo.echo.p99"),
            Arbitraries.strings().ofMaxLength(3));
    return piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  private static void assertSettingsOrOneLine(Sample sample) {
    try {
      assertThat(sample.load().effective()).containsKey("chat.target");
    } catch (BadSetting refused) {
      assertOneLine(refused.getMessage());
    }
  }

  private static void assertOneLine(String message) {
    // "\R" is every line break that Unicode knows.
    assertThat(message).doesNotContainPattern("\\R").doesNotContainPattern("\\p{Cc}");
  }
}
