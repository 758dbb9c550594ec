package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * What the machine itself gives, by the default chain: the role of an EC2 instance and that of a
 * container, both played on loopback; and a profile's process.
 */
class MachineCredentialsTest {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer machine;

  @TempDir private Path folder;

  @BeforeEach
  void serve() throws IOException {
    machine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    machine.createContext("/", this::answer);
    machine.start();
    environment("AWS_REGION", "eu-central-1");
    environment("AWS_ACCESS_KEY_ID", "");
    environment("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
    environment("AWS_CONFIG_FILE", folder.resolve("none").toString());
  }

  @AfterEach
  void restore() {
    SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    machine.stop(0);
  }

  @Test
  void theDefaultChainTakesTheRoleOfAnEc2Instance() {
    environment("AWS_EC2_METADATA_SERVICE_ENDPOINT", url());

    Map<String, String> headers = start(SigV4.byDefaultChain("eu-central-1"));

    assertThat(headers.get("Authorization")).contains("Credential=KEY-OF-THE-ROLE/");
    assertThat(headers).containsEntry("X-Amz-Security-Token", "session");
    assertThat(asked).startsWith("PUT /latest/api/token");
    assertThat(asked).anyMatch(call -> call.startsWith("GET " + ROLES));
  }

  @Test
  void theDefaultChainTakesTheRoleOfAContainer() {
    environment("AWS_CONTAINER_CREDENTIALS_FULL_URI", url() + "/task/load-tester");

    Map<String, String> headers = start(SigV4.byDefaultChain("eu-central-1"));

    assertThat(headers.get("Authorization")).contains("Credential=KEY-OF-THE-ROLE/");
    assertThat(asked).containsOnly("GET /task/load-tester");
  }

  @Test
  void aProfileMayNameAProcessThatGivesThem() throws IOException {
    Path gives =
        Files.writeString(
            folder.resolve("gives.json"),
            "{\"Version\": 1, \"AccessKeyId\": \"KEY-OF-A-PROCESS\", \"SecretAccessKey\": \"s\"}");
    Path config =
        Files.writeString(
            folder.resolve("config"),
            "[profile staging]\ncredential_process = cat \"" + gives + "\"\n");
    ProfileFile profiles =
        ProfileFile.builder().content(config).type(ProfileFile.Type.CONFIGURATION).build();

    SigV4 signer =
        SigV4.checked(
            ProfileCredentialsProvider.builder()
                .profileFile(profiles)
                .profileName("staging")
                .build(),
            "eu-central-1");

    assertThat(start(signer).get("Authorization")).contains("Credential=KEY-OF-A-PROCESS/");
  }

  private String url() {
    return "http://127.0.0.1:" + machine.getAddress().getPort();
  }

  /** IMDSv2: a token, the name of the role, its credentials. A container has the last at once. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    if (path.equals("/latest/api/token")) {
      exchange.getResponseHeaders().set("X-aws-ec2-metadata-token-ttl-seconds", "21600");
    }
    byte[] body = said(path).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String said(String path) {
    if (path.equals("/latest/api/token")) {
      return "metadata-token";
    }
    if (path.startsWith(ROLES) && !path.endsWith("/load-tester")) {
      return "load-tester";
    }
    Instant until = Instant.now().plus(6, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    return """
        {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "KEY-OF-THE-ROLE",
         "SecretAccessKey": "s", "Token": "session", "Expiration": "%s"}
        """
        .formatted(until);
  }

  private static void environment(String name, String value) {
    SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, value);
  }

  private static Map<String, String> start(SigV4 signer) {
    return signer
        .sign(
            new Request(
                Operation.START_CHAT_CONTACT,
                URI.create("https://connect.test/contact/chat"),
                Map.of("Content-Type", "application/json"),
                "{}".getBytes(UTF_8)))
        .headers();
  }
}
