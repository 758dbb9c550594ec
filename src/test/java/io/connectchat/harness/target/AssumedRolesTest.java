package io.connectchat.harness.target;

import static io.connectchat.harness.target.PlayedService.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * Sources of credentials for which the AWS SDK needs modules of its own, which it looks for by name
 * and misses only when somebody needs them; and the environment. Security Token Service is a stub.
 */
class AssumedRolesTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/load-test";
  private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");
  private static final String ANSWER =
      "<%1$sResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><%1$sResult><Credentials>"
          + "<AccessKeyId>KEY-OF-%1$s</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
          + "<SessionToken>session</SessionToken><Expiration>%2$s</Expiration>"
          + "</Credentials></%1$sResult></%1$sResponse>";

  private final PlayedService tokens = new PlayedService(AssumedRolesTest::answer);

  @TempDir private Path folder;

  @BeforeEach
  void serve() {
    environment("AWS_REGION", "eu-central-1");
    environment("AWS_ENDPOINT_URL_STS", tokens.url());
  }

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void theDefaultChainTakesTheEnvironment() {
    environment("AWS_ACCESS_KEY_ID", "ENVIRONMENTKEY");
    environment("AWS_SECRET_ACCESS_KEY", "s");
    environment("AWS_SESSION_TOKEN", "session");

    assertThat(SignedStart.headers(SigV4.byDefaultChain("eu-central-1")))
        .hasEntrySatisfying("Authorization", has("Credential=ENVIRONMENTKEY/"))
        .containsEntry("X-Amz-Security-Token", "session");
    assertThat(tokens.asked()).isEmpty();
  }

  /** As in a pod of EKS and in a job of GitHub Actions. */
  @Test
  void theDefaultChainTakesAWebIdentity() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "identity-token");
    environment("AWS_ACCESS_KEY_ID", "");
    environment("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString());
    environment("AWS_ROLE_ARN", ROLE);

    assertThat(SignedStart.headers(SigV4.byDefaultChain("eu-central-1")))
        .hasEntrySatisfying("Authorization", has("Credential=KEY-OF-AssumeRoleWithWebIdentity/"))
        .containsEntry("X-Amz-Security-Token", "session");
    assertThat(tokens.asked())
        .singleElement()
        .extracting(PlayedService.Asked::body)
        .asString()
        .contains("WebIdentityToken=identity-token", "load-test");
  }

  @Test
  void aProfileMayNameARoleToAssume() throws IOException {
    ProfileCredentialsProvider staging =
        profile(
            "[default]",
            "aws_access_key_id = AKIDBASE",
            "aws_secret_access_key = s",
            "[profile staging]",
            "role_arn = " + ROLE,
            "source_profile = default",
            "region = eu-central-1");

    assertThat(SignedStart.headers(SigV4.checked(staging, "eu-central-1")))
        .hasEntrySatisfying("Authorization", has("Credential=KEY-OF-AssumeRole/"))
        .containsEntry("X-Amz-Security-Token", "session");
  }

  /** Both ways to write it; without a login that is all that can be had of it here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sso_start_url = https://example.test/start\nsso_region = eu-central-1",
        "sso_session = mine\n[sso-session mine]\n"
            + "sso_start_url = https://example.test/start\nsso_region = eu-central-1"
      })
  void aProfileOfSsoNeedsNothingButItsLogin(String how) throws IOException {
    ProfileCredentialsProvider staging =
        profile(
            "[profile staging]",
            "region = eu-central-1",
            "sso_account_id = 111122223333",
            "sso_role_name = load-test",
            how);

    assertThatThrownBy(staging::resolveCredentials)
        .hasMessageNotContaining("class path")
        .hasStackTraceContaining("software.amazon.awssdk.services.sso");
  }

  private ProfileCredentialsProvider profile(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("config"), List.of(lines));
    ProfileFile profiles =
        ProfileFile.builder().content(file).type(ProfileFile.Type.CONFIGURATION).build();
    return ProfileCredentialsProvider.builder()
        .profileFile(profiles)
        .profileName("staging")
        .build();
  }

  private static PlayedService.Said answer(PlayedService.Asked asked) {
    Matcher action = ACTION.matcher(asked.body());
    boolean known = action.find();
    Instant until = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    String xml = ANSWER.formatted(known ? action.group(1) : "Nothing", until);
    return new PlayedService.Said(xml, Map.of("Content-Type", "text/xml"));
  }

  private static Consumer<String> has(String part) {
    return value -> assertThat(value).contains(part);
  }
}
