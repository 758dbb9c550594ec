package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.Witness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The tools with marked secrets and every log on: none is in a page, a file, a log or a line. */
class ToolsKeepSecretsTest {
  private static final String MARK = "MARKEDTOKEN";
  private static final String KEY = "AKIAMARKEDKEY1234567";
  private static final String SECRET_KEY = "MARKEDsecretKEY/0123456789abcdefghijklm";
  private static final String SESSION = "MARKEDsession0123456789abcdefghijklmnopqrstuvwxyz";
  private static final Pattern SIGNATURE = Pattern.compile("X-Amz-Signature=([A-Za-z0-9_-]{10,})");
  private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)\\R");
  private static final String REGION = "us-east-1";
  private static final long PATIENCE = 20;

  @TempDir private Path folder;

  private final Set<String> signatures = ConcurrentHashMap.newKeySet();
  private final StringBuffer log = new StringBuffer();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final AppenderBase<ILoggingEvent> everything =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // What the fake's own server logs is no output of a tool.
          if (!event
              .getLoggerName()
              .matches("(org\\.eclipse\\.jetty|io\\.connectchat\\.mock|WireMock).*")) {
            log.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
            log.append('\n');
          }
        }
      };

  @BeforeEach
  void allLogsOn() {
    System.setProperty("aws.accessKeyId", KEY);
    System.setProperty("aws.secretAccessKey", SECRET_KEY);
    System.setProperty("aws.sessionToken", SESSION);
    everything.setContext(root.getLoggerContext());
    everything.start();
    root.addAppender(everything);
    root.detachAppender("CONSOLE");
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void asBefore() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    System.clearProperty("aws.sessionToken");
    root.setLevel(before);
    root.detachAppender(everything);
  }

  private final Witness witness =
      new Witness() {
        @Override
        public void answered(Request request, Reply reply, long startNanos) {
          Matcher found = SIGNATURE.matcher(new String(reply.body(), StandardCharsets.UTF_8));
          while (found.find()) {
            signatures.add(found.group(1));
          }
        }
      };

  @Test
  void noSecretIsInWhatTheToolsSayAndWrite() throws Exception {
    String faults =
        """
        faults:
          - {fault: duplicate, of: message, every: 3}
          - {fault: garble, of: reply, every: 4}
          - {fault: error, operation: CreateParticipantConnection, type: AccessDeniedException, nth: 9}
          - {fault: omit, of: echo, member: AbsoluteTime, every: 5}
        """;
    try (ConnectChatMock fake =
        ConnectChatMock.builder()
            .set("closeAfterEnd", "50ms")
            .markTokens(MARK)
            .faults(faults)
            .witness(witness)
            .verifySigV4(KEY + ":" + SECRET_KEY)
            .start()) {
      String url = fake.url().toString();
      StringBuilder said = new StringBuilder();
      said.append(
          run(
              "conformance",
              "--endpoint",
              url,
              "--gateway",
              url + "/Prod",
              "--json",
              file("c.json"),
              "--html",
              file("c.html"),
              "--junit",
              file("c.xml")));
      said.append(
          run(
              "record",
              "--endpoint",
              url,
              "--gateway",
              url + "/Prod",
              "--out",
              file("recording.jsonl")));
      said.append(
          run("fidelity", file("recording.jsonl"), "--endpoint", url, "--json", file("f.json")));

      said.append(run("sweep", "--run", killed(fake).toString()));

      assertThat(said).contains("Verdict: FAIL", "recorded", "statements:", "ended  1 of 1 chat");
      assertThat(signatures).isNotEmpty();
      assertThat(log).as("logs are on").contains("software.amazon.awssdk", "io.netty");
      assertThat(leaks(said.toString(), log.toString())).isEmpty();
    }
  }

  /** Its tokens are those that the client was given; it breaks rules, so that there is evidence. */
  @Test
  void noSecretOfAClientIsInWhatIsSaidOfIt() throws Exception {
    ClientConformanceCommand command = new ClientConformanceCommand();
    CompletableFuture<String> listening = new CompletableFuture<>();
    StringWriter said =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            super.write(text, from, length);
            Matcher line = LISTENING.matcher(toString());
            if (line.find()) {
              listening.complete(line.group(1));
            }
          }
        };
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () ->
                new CommandLine(command)
                    .setOut(new PrintWriter(said))
                    .setErr(new PrintWriter(said))
                    .execute(
                        "--port=0",
                        "--json=" + file("client.json"),
                        "--html=" + file("client.html"),
                        "--junit=" + file("client.xml")),
            // the common pool may have one thread only, and JDK 25's HttpClient needs it
            watching -> new Thread(watching).start());
    CarelessClient client = new CarelessClient(listening.get(PATIENCE, TimeUnit.SECONDS), KEY);
    client.talk();
    command.enough();

    assertThat(code.get(PATIENCE, TimeUnit.SECONDS)).as(said.toString()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("client.html"))).contains("FAIL</span>");
    assertThat(said.toString())
        .contains("why, in 1 of 1 chats: 8-05 (certain)", "and carried the ParticipantToken");
    assertThat(client.secrets()).hasSize(5).allMatch(secret -> secret.length() > 15);
    signatures.addAll(client.secrets());
    assertThat(leaks(said.toString(), log.toString())).isEmpty();
  }

  /** A run on target aws that was killed before it saw the answer to a start. */
  private Path killed(ConnectChatMock fake) throws IOException {
    Path run = Files.createDirectory(folder.resolve("killed"));
    String url = fake.url().toString();
    LedgerEntry.Opened opened =
        new LedgerEntry.Opened("run-1", "2026-11-26T10:00:00Z", "aws", url, url, REGION, "i", "f");
    try (Ledger ledger = Ledger.open(run, opened)) {
      ledger.write(
          new LedgerEntry.Starting(
              "token-1",
              "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"ClientToken\":\"token-1\","
                  + "\"ParticipantDetails\":{\"DisplayName\":\"Ann\"}}"));
    }
    return run;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String run(String... arguments) {
    StringWriter said = new StringWriter();
    Main.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(arguments);
    return said.toString();
  }

  private List<String> leaks(String... outputs) throws IOException {
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        search(file.getFileName().toString(), Files.readString(file), leaks);
      }
    }
    for (String output : outputs) {
      search("output", output, leaks);
    }
    return leaks;
  }

  private void search(String where, String text, List<String> leaks) {
    Stream.concat(Stream.of(MARK, KEY, SECRET_KEY, SESSION), signatures.stream())
        .filter(text::contains)
        .forEach(
            secret -> {
              int at = text.indexOf(secret);
              int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 300);
              leaks.add(where + ": " + text.substring(from, at + secret.length()));
            });
  }
}
