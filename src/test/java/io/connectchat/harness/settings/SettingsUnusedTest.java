package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that nothing would look at is refused, so that nobody believes in it. */
class SettingsUnusedTest {
  private static final String DIALOGUE = "bank-lost-card";

  @TempDir private Path folder;

  @ParameterizedTest(name = "-D{0}={1}")
  @CsvSource({"chat.messages,5", "chat.texts,corpus", "chat.awaitReply,true"})
  void whatADialogueSaysByItself(String setting, String value) {
    assertThat(spoken().property(setting, value).refused())
        .isEqualTo(
            "-D"
                + setting
                + ": not used, for customers say and expect what chat.dialogue"
                + " (-Dchat.dialogue) has; change the dialogue or leave this out");
  }

  @Test
  void aLimitOnRepliesGoesWithADialogue() {
    assertThat(spoken().property("chat.slo.reply.p99", "5s").load().slos()).hasSize(1);
  }

  @Test
  void aDialogueMayStandInFrontOfAWorkloadWithMessages() {
    Sample sample = spoken().property("chat.workload", "steady-50-customers-5min");

    assertThat(sample.load().dialogue()).isPresent();
  }

  @Test
  void aWorkloadThatHasBothIsRefusedAtItsLine() throws Exception {
    Path workload =
        Files.writeString(
            folder.resolve("w.conf"), "chat {\n  dialogue = bank-lost-card\n  messages = 4\n}\n");

    assertThat(new Sample().property("chat.workload", workload.toString()).refused())
        .isEqualTo(
            "%1$s:3: chat.messages: not used, for customers say and expect what chat.dialogue (%1$s:2) has; change the dialogue or leave this out"
                .formatted(workload));
  }

  @Test
  void personasWithoutADialogue() {
    assertThat(new Sample().property("chat.personas", "people").refused())
        .isEqualTo(
            "-Dchat.personas: not used, for there is no chat.dialogue for them to speak; name one,"
                + " such as chat.dialogue=bank-lost-card, or leave this out");
  }

  @Test
  void aTimeoutForRepliesThatNobodyAwaits() {
    Sample sample =
        new Sample().property("chat.replyTimeout", "5s").property("chat.awaitReply", "false");

    assertThat(sample.refused())
        .isEqualTo(
            "-Dchat.replyTimeout: not used, for no reply is awaited; set chat.awaitReply=true as"
                + " well, or leave this out");
    // What a dialogue expects is waited for as long as this.
    assertThat(spoken().property("chat.replyTimeout", "5s").load().replyTimeout()).hasSeconds(5);
  }

  @ParameterizedTest
  @CsvSource({"chat.transcriptMidway,true", "chat.transcriptRate,5"})
  void howTranscriptsAreReadThatNobodyReads(String setting, String value) {
    Sample sample = new Sample().property(setting, value).property("chat.transcript", "false");

    assertThat(sample.refused())
        .isEqualTo(
            "-D"
                + setting
                + ": not used, for chat.transcript is false and no transcript is read; change that"
                + " or leave this out");
  }

  @Test
  void anAddressForMetricsThatNobodyServes() {
    assertThat(new Sample().variable("CHAT_METRICS_HOST", "0.0.0.0").refused())
        .isEqualTo(
            "CHAT_METRICS_HOST: not used, for nothing is served; set chat.metricsPort as well, or"
                + " leave this out");
  }

  @Test
  void aCertificateForTheEmbeddedFake() throws Exception {
    Path pem = Files.writeString(folder.resolve("ca.pem"), "");

    assertThat(new Sample().property("chat.caFile", pem.toString()).refused())
        .isEqualTo(
            "-Dchat.caFile: not used, for the embedded fake has no TLS; change chat.target or leave"
                + " this out");
  }

  @Test
  void customersAtOnceOfAWorkloadBoundNoOpenModel() {
    Sample sample = new Sample().property("chat.workload", "soak-10-customers-30s");
    Settings settings = sample.property("chat.arrivalRate", "5").load();

    assertThat(((Load.Open) settings.load()).customers()).isEmpty();
    assertThat(settings.warnings())
        .singleElement()
        .asString()
        .matches(
            "simulations/workloads/soak-10-customers-30s.conf:\\d+: chat.customers is not used:"
                + " -Dchat.arrivalRate makes it an open model, which chat.duration ends");
    Settings bounded = sample.property("chat.customers", "7").load();
    assertThat(((Load.Open) bounded.load()).customers()).hasValue(7);
    assertThat(bounded.warnings()).isEmpty();
  }

  private static Sample spoken() {
    return new Sample().property("chat.dialogue", DIALOGUE);
  }
}
