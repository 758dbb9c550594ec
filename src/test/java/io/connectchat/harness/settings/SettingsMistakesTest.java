package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was typed, and the line that comes. */
class SettingsMistakesTest {

  private static final String URL_EXPECTED =
      "-Dchat.endpoint: expected an http or https URL such as http://127.0.0.1:8080, got ";
  private static final String THINK_EXPECTED =
      "-Dchat.thinkTime: expected a duration from 0ms to 168h such as 500ms, 2s, 1m30s or PT25H,"
          + " got ";

  @ParameterizedTest(name = "-D{0}={1}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          chat.customers | many | -Dchat.customers: expected a whole number from 1 to 1000000, got "many"
          chat.calibrate | yes | -Dchat.calibrate: expected auto, true or false, got "yes"
          chat.metricsPort | 65536 | -Dchat.metricsPort: expected a whole number from 0 to 65535, got "65536"
          chat.customers | 0 | -Dchat.customers: expected a whole number from 1 to 1000000, got "0"
          chat.customers | 1000001 | -Dchat.customers: expected a whole number from 1 to 1000000, got "1000001"
          chat.customers | 5.0 | -Dchat.customers: expected a whole number from 1 to 1000000, got "5.0"
          chat.customers | `` | -Dchat.customers: expected a whole number from 1 to 1000000, got ""
          chat.messages | 0 | -Dchat.messages: expected a whole number from 1 to 100000, got "0"
          chat.messages | ٣ | -Dchat.messages: expected a whole number from 1 to 100000, got "٣"
          chat.seed | 9999999999999999999 | -Dchat.seed: expected a whole number, got "9999999999999999999"
          chat.arrivalRate | 0 | -Dchat.arrivalRate: expected a number a second above 0, at most 10000, such as 5 or 0.5, got "0"
          chat.arrivalRate | NaN | -Dchat.arrivalRate: expected a number a second above 0, at most 10000, such as 5 or 0.5, got "NaN"
          chat.arrivalRate | 5/s | -Dchat.arrivalRate: expected a number a second above 0, at most 10000, such as 5 or 0.5, got "5/s"; leave out the unit: it is always a second
          chat.awaitReply | yes | -Dchat.awaitReply: expected true or false, got "yes"
          chat.awaitReply | TRUE | -Dchat.awaitReply: expected true or false, got "TRUE"
          chat.transcript | 1.1 | -Dchat.transcript: expected true, false or a share from 0 to 1 such as 0.1, got "1.1"
          chat.transcript | 10% | -Dchat.transcript: expected true, false or a share from 0 to 1 such as 0.1, got "10%"
          chat.target | Fake | -Dchat.target: expected fake, endpoint, gateway or aws, got "Fake"
          chat.target | http://localhost:8080 | -Dchat.target: expected fake, endpoint, gateway or aws, got "http://localhost:8080"; a URL goes into chat.endpoint
          chat.region | US-East | -Dchat.region: expected an AWS Region such as us-east-1, got "US-East"
          chat.instanceId | two words | -Dchat.instanceId: expected the id or ARN of an Amazon Connect instance, at most 100 characters without blanks, got "two words"
          chat.echoTimeout | 0s | -Dchat.echoTimeout: expected a duration from 1ms to 168h such as 500ms, 2s, 1m30s or PT25H, got "0s"
          chat.duration | 169h | -Dchat.duration: expected a duration from 1ms to 168h such as 500ms, 2s, 1m30s or PT25H, got "169h"
          chat.slo.echo.p99 | 500 | -Dchat.slo.echo.p99: expected a duration from 1ms to 168h such as 500ms, 2s, 1m30s or PT25H, got "500"; did you mean 500ms or 500s?
          chat.texts | mine | -Dchat.texts: expected corpus, or the path of a .csv or .json file, got "mine"
          chat.caFile | `` | -Dchat.caFile: expected a PEM file with the certificates to trust, got ""
          """)
  void aBadValue(String name, String value, String line) {
    assertThat(new Sample().property(name, value).refused()).isEqualTo(line);
  }

  @ParameterizedTest(name = "-Dchat.thinkTime={0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          500 | "500"; did you mean 500ms or 500s?
          0 | "0"; did you mean 0ms or 0s?
          1.5s | "1.5s"
          -1s | "-1s"
          soon | "soon"
          """)
  void aBadDuration(String value, String end) {
    assertThat(new Sample().property("chat.thinkTime", value).refused())
        .isEqualTo(THINK_EXPECTED + end);
  }

  @ParameterizedTest(name = "-Dchat.endpoint={0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          localhost:8080 | "localhost:8080"; did you mean http://localhost:8080?
          chat.test | "chat.test"; did you mean http://chat.test?
          ws://127.0.0.1:8080 | "ws://127.0.0.1:8080"
          http:// | "http://"
          http://127.0.0.1: | "http://127.0.0.1:"
          http://127.0.0.1:99999 | "http://127.0.0.1:99999"
          http://127.0.0.1:8080 x | "http://127.0.0.1:8080 x"
          http://chat_fake:8080 | "http://chat_fake:8080"; a host name has no underscore
          http://127.0.0.1:8080/#top | "http://127.0.0.1:8080/#top"; leave out the part from ? or # on
          http://127.0.0.1:8080/?key=s3cret | "http://127.0.0.1:8080/?***"; leave out the part from ? or # on
          http://me:s3cret@127.0.0.1:8080 | "http://***@127.0.0.1:8080"; leave out the user and password
          """)
  void aBadUrlAndNoSecretOfIt(String value, String end) {
    assertThat(new Sample().property("chat.endpoint", value).refused())
        .isEqualTo(URL_EXPECTED + end);
  }

  @ParameterizedTest(name = "-D{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          chat.custmers | did you mean chat.customers?
          chat.Customers | did you mean chat.customers?
          chat.thinktime | did you mean chat.thinkTime?
          chat.think | did you mean chat.thinkTime?
          chat.timeout | did you mean chat.echoTimeout, chat.replyTimeout or chat.requestTimeout?
          chat.rate | did you mean chat.arrivalRate, chat.transcriptRate or chat.calibrate?
          chat.slo.ehco.p99 | did you mean chat.slo.echo.p99?
          chat.slo.echo.p98 | did you mean chat.slo.echo.p90, chat.slo.echo.p95 or chat.slo.echo.p99?
          """)
  void anUnknownNameWithTheNearestKnown(String name, String question) {
    assertThat(new Sample().property(name, "1").refused())
        .isEqualTo("-D" + name + ": no such setting, " + question);
  }

  @Test
  void anUnknownNameNearNoneWithAllThatAreKnown() {
    String all = Known.PLAIN.stream().map(Setting::name).collect(Collectors.joining(", "));

    assertThat(new Sample().property("chat.foo", "1").refused())
        .startsWith("-Dchat.foo: no such setting, known are chat.target, chat.endpoint, ")
        .contains("known are " + all + " and chat.slo.LEG.PERCENTILE with LEG one of start ")
        .endsWith(" reply reconnect and PERCENTILE one of p50 p90 p95 p99 p999 max mean");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("contradictions")
  void settingsThatDoNotGoTogether(Sample sample, String line) {
    assertThat(sample.refused()).isEqualTo(line);
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        Arguments.of(
            new Sample().property("chat.target", "endpoint"),
            "-Dchat.target: endpoint needs its address as well, for instance"
                + " -Dchat.endpoint=http://127.0.0.1:8080"),
        Arguments.of(
            new Sample()
                .property("chat.target", "fake")
                .variable("CHAT_ENDPOINT", "http://127.0.0.1:8080"),
            "CHAT_ENDPOINT: not used, for chat.target is fake (-Dchat.target); change chat.target"
                + " or leave this out"),
        Arguments.of(
            aws().property("chat.gatewayApiKey", "key"),
            "-Dchat.gatewayApiKey: not used, for chat.target is aws (-Dchat.target); change"
                + " chat.target or leave this out"),
        Arguments.of(
            new Sample().variable("CHAT_TARGET", "gateway"),
            "CHAT_TARGET: gateway needs its URL as well, for instance"
                + " -Dchat.gatewayUrl=https://abc123.execute-api.us-east-1.amazonaws.com/Prod"),
        Arguments.of(
            new Sample().property("chat.gatewayUrl", "https://abc.test/Prod"),
            "-Dchat.gatewayUrl: not used, for chat.target is fake (default); change chat.target or"
                + " leave this out"),
        Arguments.of(
            new Sample().property("chat.participantEndpoint", "https://abc.test"),
            "-Dchat.participantEndpoint: not used, for chat.target is fake (default); change"
                + " chat.target or leave this out"),
        Arguments.of(
            new Sample().property("chat.target", "aws").property("chat.contactFlowId", "f"),
            "-Dchat.target: aws needs chat.instanceId as well: the id or ARN of an Amazon Connect"
                + " instance, at most 100 characters without blanks"),
        Arguments.of(
            new Sample().property("chat.target", "aws").property("chat.instanceId", "i"),
            "-Dchat.target: aws needs chat.contactFlowId as well: the id or ARN of a contact flow,"
                + " at most 500 characters without blanks"),
        Arguments.of(
            new Sample().property("chat.arrivalRate", "5"),
            "-Dchat.arrivalRate: the open model needs an end, chat.duration=1m for instance, or"
                + " chat.customers=100 for so many in all"),
        Arguments.of(
            new Sample().property("chat.slo.reply.p99", "1s").property("chat.awaitReply", "false"),
            "-Dchat.slo.reply.p99: no reply is awaited, so none is timed; set chat.awaitReply=true"
                + " as well"));
  }

  @Test
  void aFolderWhereAFileWasMeant(@TempDir Path folder) {
    for (String setting : List.of("chat.workload", "chat.dialogue", "chat.faults")) {
      assertThat(new Sample().property(setting, folder.toString()).refused())
          .isEqualTo("-D" + setting + ": \"" + folder + "\" is a folder; expected a file");
    }
  }

  @Test
  void aCaFileThatIsNotThere() {
    assertThat(
            new Sample()
                .property("chat.endpoint", "https://127.0.0.1:8443")
                .property("chat.caFile", "no/such.pem")
                .refused())
        .startsWith("-Dchat.caFile: no file \"no/such.pem\" (looked in /")
        .endsWith(" and the folders above it)");
  }

  @Test
  void allOfThemAreNamedAndTheFirstIsExplained() {
    Sample sample =
        new Sample()
            .property("chat.messages", "none")
            .property("chat.custmers", "5")
            .variable("CHAT_SEED", "x")
            .byDefault("chat.region", "here");

    assertThat(sample.refused())
        .isEqualTo(
            "-Dchat.custmers: no such setting, did you mean chat.customers?"
                + " (also: chat.messages, chat.seed, chat.region)");
  }

  @Test
  void contradictionsAreCollectedToo() {
    assertThat(new Sample().property("chat.target", "aws").property("chat.caFile", "x").refused())
        .contains("aws needs chat.instanceId")
        .endsWith(" (also: chat.target, chat.caFile)");
  }

  @Test
  void aMistakeIsOneAlsoWhereSomethingStrongerOverridesIt() {
    Sample sample = new Sample().property("chat.seed", "1").variable("CHAT_SEED", "x");

    assertThat(sample.refused()).isEqualTo("CHAT_SEED: expected a whole number, got \"x\"");
  }

  @Test
  void aMistakeOfTheSimulationNamesIt() {
    assertThat(new Sample().byDefault("chat.customers", "few").refused())
        .isEqualTo(
            "SampleSimulation: chat.customers: expected a whole number from 1 to 1000000, got"
                + " \"few\"");
  }

  @Test
  void aStrangeTextIsShownOnOneLineAndShortened() {
    assertThat(new Sample().property("chat.awaitReply", "a\nb\u2028c\u202e").refused())
        .isEqualTo("-Dchat.awaitReply: expected true or false, got \"a\\nb\\u2028c\\u202e\"");
    assertThat(new Sample().property("chat.awaitReply", "x".repeat(500)).refused())
        .isEqualTo("-Dchat.awaitReply: expected true or false, got \"" + "x".repeat(120) + "...\"");
  }

  @Test
  void anUnknownVariableMayBeSomebodyElsesAndIsOnlyAWarningWithoutItsValue() {
    Settings settings =
        new Sample()
            .variable("CHAT_CUSTOMRES", "s3cret")
            .variable("CHAT_OPS_WEBHOOK_FOR_THE_TEAM", "s3cret")
            .variable("CHAT_REPORTS", "out")
            .load();

    assertThat(settings.warnings())
        .containsExactly(
            "CHAT_CUSTOMRES is not a setting and is ignored; did you mean CHAT_CUSTOMERS?",
            "CHAT_OPS_WEBHOOK_FOR_THE_TEAM is not a setting and is ignored",
            "CHAT_REPORTS is ignored; use -Dchat.reports=...");
  }

  private static Sample aws() {
    return new Sample()
        .property("chat.target", "aws")
        .property("chat.instanceId", "i")
        .property("chat.contactFlowId", "f");
  }
}
