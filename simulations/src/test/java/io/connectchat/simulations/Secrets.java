package io.connectchat.simulations;

import io.connectchat.mock.ConnectChatMockBuilder;
import io.connectchat.mock.journal.Witness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets that can be told from all else, given to a run in a process, and the search for them. */
final class Secrets {
  static final String MARK = "MARKEDTOKEN";
  static final String KEY = "AKIAMARKEDKEY1234567";
  static final String SECRET_KEY = "MARKEDsecretKEY/0123456789abcdefghijklm";
  static final String SESSION = "MARKEDsession0123456789abcdefghijklmnopqrstuvwxyz";
  static final String API_KEY = "MARKEDapiKEY0123456789abcdefghijklmno";
  static final String AUTHORIZATION = "MARKEDauthorization0123456789";

  /** So that a short run on a fake is not paced for minutes. */
  private static final String ALL_QUOTAS =
      "StartChatContact,CreateParticipantConnection,SendMessage,GetTranscript,DisconnectParticipant";

  private static final Pattern SIGNATURE = Pattern.compile("X-Amz-Signature=([A-Za-z0-9_-]{10,})");

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

  private final Path folder;
  private final Set<String> signatures = ConcurrentHashMap.newKeySet();

  /**
   * @param folder where a run writes everything
   */
  Secrets(Path folder) {
    this.folder = folder;
  }

  /** Pre-signed URLs have no mark but a signature of their own, which is noted. */
  ConnectChatMockBuilder marked(ConnectChatMockBuilder fake) {
    return fake.markTokens(MARK)
        .witness(
            new Witness() {
              @Override
              public void answered(Request request, Reply reply, long startNanos) {
                Matcher found = SIGNATURE.matcher(new String(reply.body(), StandardCharsets.UTF_8));
                while (found.find()) {
                  signatures.add(found.group(1));
                }
              }
            });
  }

  Set<String> signatures() {
    return signatures;
  }

  Map<String, String> environment() {
    return Map.of(
        "AWS_ACCESS_KEY_ID", KEY,
        "AWS_SECRET_ACCESS_KEY", SECRET_KEY,
        "AWS_SESSION_TOKEN", SESSION);
  }

  /** The same behind a gateway, which wants its key. */
  Map<String, String> environmentWithApiKey() {
    Map<String, String> all = new HashMap<>(environment());
    all.put("CHAT_GATEWAY_API_KEY", API_KEY);
    return all;
  }

  /** Settings, and those that turn all logs on and let the run load what it takes for real. */
  String[] and(String... settings) throws IOException {
    Path logback = Files.writeString(folder.resolve("logback.xml"), ALL_LOGS);
    return Stream.concat(
            Stream.of(
                "logback.configurationFile=" + logback,
                "secrets.log=" + folder.resolve("all.log"),
                "chat.instanceId=staging-id",
                "chat.contactFlowId=flow",
                "chat.allowedInstances=staging-id",
                "chat.confirmInstance=staging-id",
                "chat.budget.chats=100",
                "chat.pacing=off",
                "chat.exceedQuotas=" + ALL_QUOTAS),
            Stream.of(settings))
        .toArray(String[]::new);
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("all.log"));
  }

  /** Where a secret stands in what the run wrote or said, a line each. */
  List<String> leaks(String... outputs) throws IOException {
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        search(
            folder.relativize(file).toString(),
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
    Stream.concat(
            Stream.of(MARK, KEY, SECRET_KEY, SESSION, API_KEY, AUTHORIZATION), signatures.stream())
        .filter(text::contains)
        .forEach(secret -> leaks.add(where + ": " + line(text, secret)));
  }

  private static String line(String text, String secret) {
    int at = text.indexOf(secret);
    int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 300);
    return text.substring(from, Math.min(text.length(), at + secret.length() + 20));
  }
}
