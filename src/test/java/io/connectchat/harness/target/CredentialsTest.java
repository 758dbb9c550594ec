package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/** Where credentials come from, and that those of a long run are renewed. */
class CredentialsTest {
  private static final String FULL_URI = "aws.containerCredentialsFullUri";
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

    assertThat(authorization(signer)).contains("Credential=FIRST/", "/eu-central-1/connect/");
    assertThat(authorization(signer)).contains("Credential=SECOND/");
  }

  @Test
  void thoseOfAContainerAreRenewedWhenTheyExpire() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer container =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    container.createContext(
        "/",
        exchange -> {
          // The first ones are over at once, as at the end of an hour.
          Instant until = Instant.now().plusSeconds(asked.incrementAndGet() == 1 ? -1 : 7_200);
          byte[] body =
              "{\"AccessKeyId\":\"KEY%d\",\"SecretAccessKey\":\"s\",\"Token\":\"session\",\"Expiration\":\"%s\"}"
                  .formatted(asked.get(), until)
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    container.start();
    set(FULL_URI, "http://127.0.0.1:" + container.getAddress().getPort() + "/creds");
    try (ContainerCredentialsProvider provider = ContainerCredentialsProvider.create()) {
      SigV4 signer = SigV4.checked(provider, "us-east-1");

      Map<String, String> headers = signed(signer).headers();
      assertThat(asked.get()).isGreaterThan(1);
      assertThat(headers.get("Authorization")).contains("Credential=KEY" + asked.get() + "/");
      assertThat(headers).containsEntry("X-Amz-Security-Token", "session");
    } finally {
      container.stop(0);
    }
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
    assertThat(authorization(SigV4.checked(profile, "us-east-1"))).contains("PROFILEKEY");

    set("aws.accessKeyId", "PROPERTYKEY");
    set("aws.secretAccessKey", "s");
    assertThat(
            authorization(SigV4.checked(SystemPropertyCredentialsProvider.create(), "us-east-1")))
        .contains("PROPERTYKEY");
    assertThat(authorization(SigV4.byDefaultChain("us-east-1"))).contains("PROPERTYKEY");
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

  private static String authorization(SigV4 signer) {
    return signed(signer).headers().get("Authorization");
  }

  private static Request signed(SigV4 signer) {
    return signer.sign(
        new Request(
            Operation.START_CHAT_CONTACT,
            URI.create("https://connect.test/contact/chat"),
            Map.of("Content-Type", "application/json"),
            "{}".getBytes(UTF_8)));
  }
}
