package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDefaultsTest {

  @Test
  void nothingGivenMeansFiveCustomersOnTheFake() {
    Settings settings = new Sample().load();

    assertThat(settings.target()).isEqualTo(TargetKind.FAKE);
    assertThat(settings.endpoint()).isEmpty();
    assertThat(settings.participantEndpoint()).isEmpty();
    assertThat(settings.gateway().map(GatewayFront::url)).isEmpty();
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.instanceId()).isEqualTo("00000000-0000-4000-8000-000000000001");
    assertThat(settings.contactFlowId()).isEqualTo("00000000-0000-4000-8000-000000000002");
    assertThat(settings.caFile()).isEmpty();
    assertThat(settings.load())
        .isEqualTo(new Load.Closed(5, Duration.ofSeconds(2), Optional.empty()));
    assertThat(settings.messages()).isEqualTo(3);
    assertThat(settings.thinkTime()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.awaitReply()).isTrue();
    assertThat(settings.echoTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.replyTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.client())
        .isEqualTo(new Client(false, false, Optional.empty(), Client.Receipts.NONE));
    assertThat(settings.transcript())
        .isEqualTo(new TranscriptReading(1, false, 0.1, OptionalDouble.empty()));
    assertThat(settings.seed()).isEqualTo(Sample.DRAWN);
    assertThat(settings.seedDrawn()).isTrue();
    assertThat(settings.slos()).isEmpty();
    assertThat(settings.oversight())
        .isEqualTo(
            new Oversight(
                Oversight.Calibration.AUTO, OptionalInt.empty(), "127.0.0.1", Duration.ZERO));
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void anEndpointAloneMakesItTheTarget() {
    Settings settings = new Sample().property("chat.endpoint", "https://chat.test:8443/").load();

    assertThat(settings.target()).isEqualTo(TargetKind.ENDPOINT);
    assertThat(settings.endpoint()).contains(URI.create("https://chat.test:8443"));
    assertThat(settings.instanceId()).isEqualTo("00000000-0000-4000-8000-000000000001");
    assertThat(settings.awaitReply()).isFalse();
  }

  @Test
  void aGatewayMayKnowTheIdsItself() {
    Settings settings =
        new Sample()
            .property("chat.target", "gateway")
            .property("chat.gatewayUrl", "https://abc.test/Prod")
            .load();

    assertThat(settings.gateway().map(GatewayFront::url))
        .contains(URI.create("https://abc.test/Prod"));
    assertThat(settings.instanceId()).isEmpty();
    assertThat(settings.contactFlowId()).isEmpty();
    assertThat(settings.awaitReply()).isFalse();
  }

  @Test
  void awsTakesTheIdsGiven() {
    Settings settings =
        new Sample()
            .property("chat.target", "aws")
            .property("chat.region", "eu-central-1")
            .property("chat.instanceId", "inst")
            .property("chat.contactFlowId", "arn:aws:connect:eu-central-1:1:instance/i/flow/f")
            .load();

    assertThat(settings.target()).isEqualTo(TargetKind.AWS);
    assertThat(settings.region()).isEqualTo("eu-central-1");
    assertThat(settings.instanceId()).isEqualTo("inst");
    assertThat(settings.contactFlowId())
        .isEqualTo("arn:aws:connect:eu-central-1:1:instance/i/flow/f");
  }

  @Test
  void anArrivalRateMakesItTheOpenModelWithoutTheClosedModelsCustomers() {
    Settings settings =
        new Sample()
            .property("chat.arrivalRate", "2.5")
            .property("chat.rampUp", "0ms")
            .property("chat.duration", "1m30s")
            .load();

    assertThat(settings.load())
        .isEqualTo(
            new Load.Open(
                2.5, Duration.ZERO, OptionalInt.empty(), Optional.of(Duration.ofSeconds(90))));
  }

  @Test
  void customersBoundTheOpenModel() {
    Settings settings =
        new Sample().property("chat.arrivalRate", "5").property("chat.customers", "40").load();

    assertThat(settings.load())
        .isEqualTo(new Load.Open(5, Duration.ofSeconds(2), OptionalInt.of(40), Optional.empty()));
  }

  @Test
  void aTranscriptShareIsAskedForByTheUserAndNotByTheSimulation() {
    Sample bySimulation = new Sample().byDefault("chat.transcript", "0.1");
    Sample byUser = new Sample().variable("CHAT_TRANSCRIPT", "0.1");
    Sample none = new Sample().property("chat.transcript", "false");

    assertThat(bySimulation.load().transcript())
        .isEqualTo(new TranscriptReading(0.1, false, 0.1, OptionalDouble.empty()));
    assertThat(byUser.load().transcript())
        .isEqualTo(new TranscriptReading(0.1, true, 0.1, OptionalDouble.empty()));
    assertThat(none.load().transcript())
        .isEqualTo(new TranscriptReading(0, true, 0.1, OptionalDouble.empty()));
    assertThat(none.load().transcript().wanted()).isFalse();
    assertThat(byUser.load().transcript().wanted()).isTrue();
  }

  @Test
  void aSeedGivenIsNotDrawn() {
    Settings settings = new Sample().property("chat.seed", "-7").load();

    assertThat(settings.seed()).isEqualTo(-7);
    assertThat(settings.seedDrawn()).isFalse();
    assertThat(settings.effective()).containsEntry("chat.seed", "-7 (-Dchat.seed)");
  }

  @Test
  void limitsComeInTheOrderOfTheLegs() {
    Settings settings =
        new Sample()
            .property("chat.slo.reply.max", "3s")
            .property("chat.slo.socketOpen.p999", "900ms")
            .variable("CHAT_SLO_SOCKET_OPEN_P50", "100ms")
            .load();

    assertThat(settings.slos())
        .containsExactly(
            new Slo("socketOpen", "p50", Duration.ofMillis(100)),
            new Slo("socketOpen", "p999", Duration.ofMillis(900)),
            new Slo("reply", "max", Duration.ofSeconds(3)));
    assertThat(settings.slos().get(0).name()).isEqualTo("chat.slo.socketOpen.p50");
  }

  @Test
  void aCaFileIsFoundInAFolderAbove(@TempDir Path root) throws Exception {
    Path pem = Files.writeString(root.resolve("ca.pem"), "");
    Path below = Files.createDirectories(root.resolve("simulations/target"));

    Settings settings =
        new Sample(below)
            .property("chat.endpoint", "https://127.0.0.1:8443")
            .property("chat.caFile", "ca.pem")
            .load();

    assertThat(settings.caFile()).contains(pem);
  }

  @Test
  void theReportsFolderIsForMavenAndPassesUnread() {
    assertThat(new Sample().property("chat.reports", "out/reports").load().load())
        .isEqualTo(new Sample().load().load());
  }

  @Test
  void propertiesOfOthersAreNotLookedAt() {
    Sample sample = new Sample().property("chatty.customers", "x").property("chat", "true");

    assertThat(sample.load()).isEqualTo(new Sample().load());
  }

  @Test
  void theProcessItselfIsASource() {
    System.setProperty("chat.messages", "17");
    try {
      Settings settings = Settings.load("SampleSimulation", Map.of("chat.messages", "3"));

      assertThat(settings.effective()).containsEntry("chat.messages", "17 (-Dchat.messages)");
    } finally {
      System.clearProperty("chat.messages");
    }
  }

  @ParameterizedTest
  @CsvSource({"1m, PT10S", "59s, PT0S"})
  void aLoadOfAMinuteOrMoreWarmsUp(String duration, Duration warmUp) {
    assertThat(new Sample().property("chat.duration", duration).load().oversight().warmUp())
        .isEqualTo(warmUp);
  }
}
