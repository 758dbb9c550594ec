package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run with marked tokens, keys and pre-signed URLs, in which everything fails that can, with all
 * logs on: none of them is in any file or output.
 */
class SecretsTest {
  private static final String MARK = "MARKEDTOKEN";
  private static final String KEY = "AKIAMARKEDKEY1234567";
  private static final String SECRET_KEY = "MARKEDsecretKEY/0123456789abcdefghijklm";
  private static final String SESSION = "MARKEDsession0123456789abcdefghijklmnopqrstuvwxyz";
  private static final Pattern SIGNATURE = Pattern.compile("X-Amz-Signature=([A-Za-z0-9_-]{10,})");
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

  /** Every line of every logger. Nobody needs Jetty's of the fake, which runs elsewhere. */
  private static final String ALL_LOGS =
      """
      <configuration>
        <appender name="FILE" class="ch.qos.logback.core.FileAppender">
          <file>${secrets.log}</file>
          <encoder><pattern>%d %-5level %logger - %msg%n%ex</pattern></encoder>
        </appender>
        <root level="ALL"><appender-ref ref="FILE"/></root>
      </configuration>
      """;

  @TempDir Path temp;

  private final Set<String> signatures = ConcurrentHashMap.newKeySet();

  /** Pre-signed URLs have no mark but a signature of their own. */
  private final Witness witness =
      new Witness() {
        @Override
        public void answered(Request request, Reply reply, long startNanos) {
          String body = new String(reply.body(), StandardCharsets.UTF_8);
          Matcher found = SIGNATURE.matcher(body);
          while (found.find()) {
            signatures.add(found.group(1));
          }
        }
      };

  @Test
  void noSecretIsInAnyFileOrOutput() throws Exception {
    try (ConnectChatMock fake =
        ConnectChatMock.builder().markTokens(MARK).faults(FAULTS).witness(witness).start()) {
      GatlingProcess run = run(fake);
      String metrics = scrape(run);
      run.exitCode();
      Path log = temp.resolve("all.log");

      assertThat(metrics).contains("# HELP");
      assertThat(signatures).as("files were sent").isNotEmpty();
      assertThat(Files.readString(log))
          .as("all logs are on")
          .contains("DEBUG io.netty", "DEBUG io.gatling", "software.amazon.awssdk");
      assertThat(Files.readString(run.folder().resolve("ledger.jsonl"))).contains("contact");
      assertThat(run.folder().resolve("films")).isNotEmptyDirectory();
      assertThat(run.folder().resolve("simulation.log")).isNotEmptyFile();
      assertThat(leaks(run.output(), metrics)).isEmpty();
    }
  }

  /** The search itself finds a secret wherever it is put. */
  @Test
  void aSecretThatIsPlantedIsFound() throws IOException {
    signatures.add("0".repeat(64));
    Path deep = Files.createDirectories(temp.resolve("reports/run/films"));
    Files.writeString(deep.resolve("a.html"), "<p>X-Amz-Bearer: " + MARK + "abc</p>");
    Files.write(temp.resolve("simulation.log"), ("\u0001\u0002" + SECRET_KEY).getBytes("UTF-8"));
    Files.writeString(temp.resolve("all.log"), "PUT /x?X-Amz-Signature=" + "0".repeat(64));

    assertThat(leaks("x-amz-security-token:" + SESSION, "nothing here"))
        .hasSize(4)
        .anySatisfy(leak -> assertThat(leak).contains("a.html", MARK))
        .anySatisfy(leak -> assertThat(leak).contains("simulation.log", "MARKEDsecretKEY"))
        .anySatisfy(leak -> assertThat(leak).contains("all.log", "0000"))
        .anySatisfy(leak -> assertThat(leak).contains("output 1", "MARKEDsession"));
  }

  private GatlingProcess run(ConnectChatMock fake) throws IOException {
    Path logback = Files.writeString(temp.resolve("logback.xml"), ALL_LOGS);
    return GatlingProcess.startWith(
        SecretsSimulation.class,
        temp.resolve("reports"),
        Map.of(
            "AWS_ACCESS_KEY_ID", KEY,
            "AWS_SECRET_ACCESS_KEY", SECRET_KEY,
            "AWS_SESSION_TOKEN", SESSION),
        "logback.configurationFile=" + logback,
        "secrets.log=" + temp.resolve("all.log"),
        "chat.endpoint=" + fake.url(),
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
        "chat.metricsPort=0");
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

  private List<String> leaks(String... outputs) throws IOException {
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        search(
            temp.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1),
            leaks);
      }
    }
    for (int i = 0; i < outputs.length; i++) {
      search("output " + (i + 1), outputs[i], leaks);
    }
    return leaks;
  }

  private void search(String where, String text, List<String> leaks) {
    Stream.concat(Stream.of(MARK, KEY, SECRET_KEY, SESSION), signatures.stream())
        .filter(text::contains)
        .forEach(secret -> leaks.add(where + ": " + line(text, secret)));
  }

  private static String line(String text, String secret) {
    int at = text.indexOf(secret);
    int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 300);
    return text.substring(from, Math.min(text.length(), at + secret.length() + 20));
  }
}
