package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run on target aws, behind TLS and signatures, with marked tokens, keys and pre-signed URLs, in
 * which everything fails that can, with all logs on: none of them is in any file or output. Target
 * gateway, and a run that is interrupted: {@link CutShortTest}.
 */
class SecretsTest {
  private static final Pattern METRICS = Pattern.compile("metrics +(http\\S+)");
  private static final String FAULTS =
      """
      faults:
        - {fault: error, operation: StartChatContact, type: LimitExceededException, nth: 4}
        - {fault: html, operation: StartChatContact, nth: 6}
        - {fault: deny, operation: CreateParticipantConnection, nth: 3}
        - {fault: empty, operation: CreateParticipantConnection, nth: 9}
        - {fault: reject, status: 503, nth: 5}
        - {fault: nack, nth: 7}
        - {fault: error, operation: SendMessage, type: ThrottlingException, every: 7}
        - {fault: hang, operation: SendMessage, nth: 7, taken: true}
        - {fault: abort, operation: SendMessage, nth: 9}
        - {fault: html, operation: GetTranscript, nth: 2}
        - {fault: error, operation: StartAttachmentUpload, type: ServiceQuotaExceededException, nth: 2}
        - {fault: error, operation: CompleteAttachmentUpload, type: ConflictException, nth: 2}
        - {fault: garble, of: reply, nth: 6}
        - {fault: truncate, of: echo, nth: 8}
        - {fault: binary, of: reply, nth: 9}
        - {fault: duplicate, of: echo, nth: 4}
        - {fault: leak, of: message, nth: 15}
        - {fault: cut, after: 1s, nth: 6}
        - {fault: error, operation: DisconnectParticipant, type: InternalServerException, nth: 2}
      """;

  @TempDir Path temp;

  private Secrets secrets;

  @BeforeEach
  void mark() {
    secrets = new Secrets(temp);
  }

  @Test
  void noSecretIsInAnyFileOrOutput() throws Exception {
    try (ConnectChatMock fake =
        secrets
            .marked(ConnectChatMock.builder())
            .faults(FAULTS)
            .tls()
            .verifySigV4(Secrets.KEY + ":" + Secrets.SECRET_KEY)
            .start()) {
      GatlingProcess run = run(fake);
      String metrics = scrape(run);
      run.exitCode();

      assertThat(metrics).contains("# HELP");
      assertThat(secrets.signatures()).as("files were sent").isNotEmpty();
      assertThat(secrets.log())
          .as("all logs are on")
          .contains("DEBUG io.netty", "DEBUG io.gatling", "software.amazon.awssdk");
      assertThat(Files.readString(run.folder().resolve("ledger.jsonl"))).contains("contact", "aws");
      assertThat(run.folder().resolve("films")).isNotEmptyDirectory();
      assertThat(run.folder().resolve("simulation.log")).isNotEmptyFile();
      assertThat(secrets.leaks(run.output(), metrics)).isEmpty();
    }
  }

  /** A crash leaves no more behind than an end; the terminal's live block is part of the output. */
  @Test
  void aRunOnATerminalThatIsKilledHasShownAndLeftNoSecret() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no tool 'script'");
    Map<String, String> onTerminal = new HashMap<>(secrets.environment());
    onTerminal.putAll(Map.of("TERM", "xterm", "CI", "", "NO_COLOR", ""));
    try (ConnectChatMock fake = secrets.marked(ConnectChatMock.builder()).faults(FAULTS).start()) {
      GatlingProcess run =
          GatlingProcess.startOnTerminal(
              SecretsSimulation.class,
              temp.resolve("reports"),
              onTerminal,
              secrets.and(
                  "chat.target=aws",
                  "chat.endpoint=" + fake.url(),
                  "chat.customers=8",
                  "chat.messages=1000",
                  "chat.thinkTime=100ms",
                  "chat.requestTimeout=5s"));
      Eventually.holds("the live block is refreshed", () -> said(run).contains("\u001b["));
      Eventually.holds("messages are sent", () -> sends(fake) > 30);
      run.kill();
      run.exitCode();

      assertThat(run.folder().resolve("verdict.json")).doesNotExist();
      assertThat(Files.readString(run.folder().resolve("ledger.jsonl"))).contains("contact");
      assertThat(secrets.log()).contains("DEBUG io.netty", "software.amazon.awssdk");
      assertThat(secrets.leaks(run.output())).isEmpty();
    }
  }

  private static String said(GatlingProcess run) {
    try {
      return run.output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sends(ConnectChatMock fake) {
    return fake.journal().stream()
        .filter(entry -> entry.kind() == JournalEntry.Kind.CALL)
        .filter(entry -> entry.operation().filter("SendMessage"::equals).isPresent())
        .count();
  }

  /** The search itself finds a secret wherever it is put. */
  @Test
  void aSecretThatIsPlantedIsFound() throws IOException {
    secrets.signatures().add("0".repeat(64));
    Path deep = Files.createDirectories(temp.resolve("reports/run/films"));
    Files.writeString(deep.resolve("a.html"), "<p>X-Amz-Bearer: " + Secrets.MARK + "abc</p>");
    Files.write(
        temp.resolve("simulation.log"), ("\u0001\u0002" + Secrets.SECRET_KEY).getBytes("UTF-8"));
    Files.writeString(temp.resolve("all.log"), "PUT /x?X-Amz-Signature=" + "0".repeat(64));

    assertThat(secrets.leaks("x-amz-security-token:" + Secrets.SESSION, "nothing here"))
        .hasSize(4)
        .anySatisfy(leak -> assertThat(leak).contains("a.html", Secrets.MARK))
        .anySatisfy(leak -> assertThat(leak).contains("simulation.log", "MARKEDsecretKEY"))
        .anySatisfy(leak -> assertThat(leak).contains("all.log", "0000"))
        .anySatisfy(leak -> assertThat(leak).contains("output 1", "MARKEDsession"));
  }

  private GatlingProcess run(ConnectChatMock fake) throws IOException {
    return GatlingProcess.startWith(
        SecretsSimulation.class,
        temp.resolve("reports"),
        secrets.environment(),
        secrets.and(
            "chat.target=aws",
            "chat.endpoint=" + fake.url(),
            "chat.caFile=" + fake.certificate().orElseThrow(),
            "chat.customers=8",
            "chat.messages=3",
            "chat.thinkTime=200ms",
            "chat.requestTimeout=5s",
            "chat.echoTimeout=4s",
            "chat.replyTimeout=4s",
            "chat.awaitReply=true",
            "chat.receipts=read",
            "chat.retry=sdk",
            "chat.reconnect=true",
            "chat.metricsPort=0"));
  }

  /** What Prometheus is told, once the run has begun. */
  private static String scrape(GatlingProcess run) throws Exception {
    Matcher found;
    do {
      assertThat(run.isRunning()).as(run.output()).isTrue();
      found = METRICS.matcher(run.output());
    } while (!found.find());
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(found.group(1))).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
