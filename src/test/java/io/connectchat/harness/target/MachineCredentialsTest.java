package io.connectchat.harness.target;

import static io.connectchat.harness.target.PlayedService.environment;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What the machine itself gives, by the default chain: the role of an EC2 instance and that of a
 * container, both played on loopback; and a profile's process.
 */
class MachineCredentialsTest {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials";

  private final PlayedService machine = new PlayedService(MachineCredentialsTest::answer);

  @TempDir private Path folder;

  @BeforeEach
  void serve() {
    environment("AWS_REGION", "eu-central-1");
    environment("AWS_ACCESS_KEY_ID", "");
    environment("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
    environment("AWS_CONFIG_FILE", folder.resolve("none").toString());
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void theDefaultChainTakesTheRoleOfAnEc2Instance() {
    environment("AWS_EC2_METADATA_SERVICE_ENDPOINT", machine.url());

    Map<String, String> headers = SignedStart.headers(SigV4.byDefaultChain("eu-central-1"));

    assertThat(headers.get("Authorization")).contains("Credential=KEY-OF-THE-ROLE/");
    assertThat(headers).containsEntry("X-Amz-Security-Token", "session");
    assertThat(machine.calls()).startsWith("PUT /latest/api/token");
    assertThat(machine.calls()).anyMatch(call -> call.startsWith("GET " + ROLES));
  }

  @Test
  void theDefaultChainTakesTheRoleOfAContainer() {
    environment("AWS_CONTAINER_CREDENTIALS_FULL_URI", machine.url() + "/task/load-tester");

    Map<String, String> headers = SignedStart.headers(SigV4.byDefaultChain("eu-central-1"));

    assertThat(headers.get("Authorization")).contains("Credential=KEY-OF-THE-ROLE/");
    assertThat(machine.calls()).containsOnly("GET /task/load-tester");
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

    assertThat(SignedStart.authorization(signer)).contains("Credential=KEY-OF-A-PROCESS/");
  }

  /** IMDSv2: a token, the name of the role, its credentials. A container has the last at once. */
  private static PlayedService.Said answer(PlayedService.Asked asked) {
    if (asked.path().equals("/latest/api/token")) {
      return new PlayedService.Said(
          "metadata-token", Map.of("X-aws-ec2-metadata-token-ttl-seconds", "21600"));
    }
    if (asked.path().startsWith(ROLES) && !asked.path().endsWith("/load-tester")) {
      return PlayedService.Said.of("load-tester");
    }
    Instant until = Instant.now().plus(6, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    return PlayedService.Said.of(
        """
        {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "KEY-OF-THE-ROLE",
         "SecretAccessKey": "s", "Token": "session", "Expiration": "%s"}
        """
            .formatted(until));
  }
}
