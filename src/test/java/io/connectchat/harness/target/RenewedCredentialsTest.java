package io.connectchat.harness.target;

import static io.connectchat.harness.target.PlayedService.environment;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.target.PlayedService.Asked;
import io.connectchat.harness.target.PlayedService.Said;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/** Credentials that expire while a run goes on: the next start is signed with new ones. */
class RenewedCredentialsTest {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials";
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicInteger given = new AtomicInteger();
  private final PlayedService service = new PlayedService(this::answer);
  private Instant now = NOON;

  @TempDir private Path home;

  @BeforeEach
  void nothingElse() {
    environment("AWS_REGION", "eu-central-1");
    environment("HOME", home.toString());
  }

  @AfterEach
  void close() {
    service.close();
  }

  /** The first ones are over at once, as at the end of an hour. */
  @Test
  void thoseOfAContainer() {
    environment("AWS_CONTAINER_CREDENTIALS_FULL_URI", service.url() + "/task");
    try (ContainerCredentialsProvider provider = ContainerCredentialsProvider.create()) {
      assertRenewed(SigV4.checked(provider, "eu-central-1"));
    }
  }

  /** AWS's machines extend what has expired when they have no other, so here time moves. */
  @Test
  void thoseOfAnEc2Instance() throws Exception {
    environment("AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url());
    InstanceProfileCredentialsProvider.Builder builder =
        InstanceProfileCredentialsProvider.builder().asyncCredentialUpdateEnabled(true);
    Method clock = builder.getClass().getDeclaredMethod("clock", Clock.class);
    clock.setAccessible(true);
    clock.invoke(builder, new MovedClock());
    try (InstanceProfileCredentialsProvider provider = builder.build()) {
      SigV4 signer = SigV4.checked(provider, "eu-central-1");
      assertThat(SignedStart.authorization(signer)).contains("Credential=KEY1/");
      now = NOON.plus(HOUR);

      assertThat(SignedStart.authorization(signer)).contains("Credential=KEY2/");
      assertThat(SignedStart.headers(signer)).containsEntry("X-Amz-Security-Token", "session");
    }
    assertThat(service.calls()).startsWith("PUT /latest/api/token");
  }

  /** The login is a file that {@code aws sso login} leaves; its token is good for longer. */
  @Test
  void thoseOfSso() throws Exception {
    environment("AWS_ENDPOINT_URL_SSO", service.url());
    // The names of its files are SHA-1 of the session's name.
    Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        cache.resolve("8034c43d15bb7ef42e2cc24255217acfc5f4b2f4.json"),
        """
        {"accessToken": "the-login", "region": "eu-central-1",
         "startUrl": "https://example.test/start", "expiresAt": "%s"}
        """
            .formatted(Instant.now().plus(HOUR).truncatedTo(ChronoUnit.SECONDS)));
    Path config =
        Files.writeString(
            home.resolve("config"),
            """
            [profile staging]
            sso_session = mine
            sso_account_id = 111122223333
            sso_role_name = load-test
            [sso-session mine]
            sso_start_url = https://example.test/start
            sso_region = eu-central-1
            """);
    ProfileFile profiles =
        ProfileFile.builder().content(config).type(ProfileFile.Type.CONFIGURATION).build();
    try (ProfileCredentialsProvider provider =
        ProfileCredentialsProvider.builder().profileFile(profiles).profileName("staging").build()) {
      assertRenewed(SigV4.checked(provider, "eu-central-1"));
    }
    assertThat(service.asked())
        .allSatisfy(
            call -> {
              assertThat(call.call())
                  .startsWith("GET /federation/credentials?")
                  .contains("role_name=load-test", "account_id=111122223333");
              assertThat(call.headers().get("X-amz-sso_bearer_token")).containsExactly("the-login");
            });
  }

  /** Whoever signs goes on with the old ones until the SDK takes them for stale. */
  private void assertRenewed(SigV4 signer) {
    long end = System.nanoTime() + SafetyNet.LIMIT.toNanos();
    String by = SignedStart.authorization(signer);
    while (by.contains("Credential=KEY1/") && System.nanoTime() < end) {
      by = SignedStart.authorization(signer);
    }
    assertThat(by).contains("Credential=KEY" + given + "/");
    assertThat(given.get()).isGreaterThan(1);
    assertThat(SignedStart.headers(signer)).containsEntry("X-Amz-Security-Token", "session");
  }

  private Said answer(Asked asked) {
    if (asked.path().equals("/latest/api/token")) {
      return new Said("metadata-token", Map.of("X-aws-ec2-metadata-token-ttl-seconds", "21600"));
    }
    if (asked.path().startsWith(ROLES)) {
      return Said.of(asked.path().endsWith("/load-test") ? keys(now.plus(HOUR)) : "load-test");
    }
    Instant until = Instant.now().plusSeconds(given.get() == 0 ? -1 : 7_200);
    return Said.of(asked.path().startsWith("/federation") ? ssoKeys(until) : keys(until));
  }

  private String keys(Instant until) {
    return """
        {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "KEY%d", "SecretAccessKey": "s",
         "Token": "session", "Expiration": "%s"}
        """
        .formatted(given.incrementAndGet(), until);
  }

  private String ssoKeys(Instant until) {
    return """
        {"roleCredentials": {"accessKeyId": "KEY%d", "secretAccessKey": "s",
         "sessionToken": "session", "expiration": %d}}
        """
        .formatted(given.incrementAndGet(), until.toEpochMilli());
  }

  private final class MovedClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
