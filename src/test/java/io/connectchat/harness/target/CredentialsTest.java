package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/** Where credentials come from. */
class CredentialsTest {
  private final Map<String, String> before = new HashMap<>();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void eachStartIsSignedWithTheCredentialsOfItsMoment() {
    Deque<String> keys = new ArrayDeque<>(List.of("CHECKED", "FIRST", "SECOND"));
    SigV4 signer =
        SigV4.checked(() -> AwsBasicCredentials.create(keys.remove(), "secret"), "eu-central-1");

    assertThat(SignedStart.authorization(signer))
        .contains("Credential=FIRST/", "/eu-central-1/connect/");
    assertThat(SignedStart.authorization(signer)).contains("Credential=SECOND/");
  }

  @Test
  void aProfileAndSystemPropertiesAreTaken() throws Exception {
    Path file = folder.resolve("credentials");
    Files.writeString(
        file, "[staging]\naws_access_key_id = PROFILEKEY\naws_secret_access_key = s\n");
    ProfileFile profiles =
        ProfileFile.builder().content(file).type(ProfileFile.Type.CREDENTIALS).build();
    ProfileCredentialsProvider profile =
        ProfileCredentialsProvider.builder().profileFile(profiles).profileName("staging").build();
    assertThat(SignedStart.authorization(SigV4.checked(profile, "us-east-1")))
        .contains("PROFILEKEY");

    set("aws.accessKeyId", "PROPERTYKEY");
    set("aws.secretAccessKey", "s");
    assertThat(
            SignedStart.authorization(
                SigV4.checked(SystemPropertyCredentialsProvider.create(), "us-east-1")))
        .contains("PROPERTYKEY");
    assertThat(SignedStart.authorization(SigV4.byDefaultChain("us-east-1")))
        .contains("PROPERTYKEY");
  }

  @Test
  void withoutAnyThatIsOneLineThatSaysWhatToDo() {
    assertThatThrownBy(
            () ->
                SigV4.checked(
                    () -> {
                      throw SdkClientException.create("nothing in the chain");
                    },
                    "us-east-1"))
        .isInstanceOf(NoCredentials.class)
        .hasMessage(
            "no AWS credentials to sign StartChatContact with; set AWS_PROFILE, or"
                + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or log in (aws sso login)");
  }

  private void set(String name, String value) {
    before.put(name, System.getProperty(name, ""));
    System.setProperty(name, value);
  }
}
