package io.connectchat.harness.target;

import static io.connectchat.harness.target.PlayedService.environment;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.target.PlayedService.Asked;
import io.connectchat.harness.target.PlayedService.Said;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;

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
    return Said.of(keys(until));
  }

  private String keys(Instant until) {
    return """
        {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "KEY%d", "SecretAccessKey": "s",
         "Token": "session", "Expiration": "%s"}
        """
        .formatted(given.incrementAndGet(), until);
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
