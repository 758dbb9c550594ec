package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.OneCall;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.StartChat;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectClient;

/** What goes over the wire is signed as the AWS SDK for Java signs it. */
class SigV4Test {
  private static final String SECRET = "a-secret-access-key";
  private static final AwsCredentials CREDENTIALS = AwsBasicCredentials.create("AKIDTEST", SECRET);
  private static final Instance INSTANCE = new Instance("eu-central-1", "an-instance", "a-flow");

  @Test
  void theSdksOwnRequestPassesTheCheck() {
    SignatureCheck check = SignatureCheck.of(sdks(CREDENTIALS));

    assertThat(check.isSignedWith(SECRET)).isTrue();
    assertThat(check.isSignedWith(SECRET + "x")).isFalse();
  }

  @Test
  void oursPassesTheSameCheckForTheSameCredentialsRegionAndService() {
    SignatureCheck sdks = SignatureCheck.of(sdks(CREDENTIALS));
    SignatureCheck ours = SignatureCheck.of(ours(CREDENTIALS, ""));

    assertThat(ours.isSignedWith(SECRET)).isTrue();
    assertThat(ours.isSignedWith(SECRET + "x")).isFalse();
    assertThat(ours.accessKey()).isEqualTo(sdks.accessKey()).isEqualTo("AKIDTEST");
    assertThat(ours.scope()).isEqualTo(sdks.scope()).isEqualTo("eu-central-1/connect/aws4_request");
    assertThat(ours.signedHeaders()).contains("content-type", "host", "x-amz-date");
  }

  @Test
  void oursSaysWhatTheSdksSays() throws IOException {
    Recorded sdks = sdks(CREDENTIALS);
    Recorded ours = ours(CREDENTIALS, "");
    ObjectMapper json = new ObjectMapper();

    assertThat(ours.method()).isEqualTo(sdks.method()).isEqualTo("PUT");
    assertThat(ours.path()).isEqualTo(sdks.path()).isEqualTo("/contact/chat");
    assertThat(ours.headers().get("content-type")).isEqualTo(sdks.headers().get("content-type"));
    assertThat(json.readTree(ours.body())).isEqualTo(json.readTree(sdks.body()));
  }

  @Test
  void aBasePathIsSignedToo() {
    Recorded ours = ours(CREDENTIALS, "/behind/a-proxy/");

    assertThat(ours.path()).isEqualTo("/behind/a-proxy/contact/chat");
    assertThat(SignatureCheck.of(ours).isSignedWith(SECRET)).isTrue();
  }

  @Test
  void aSessionTokenIsSentAndSigned() {
    AwsCredentials session = AwsSessionCredentials.create("AKIDTEST", SECRET, "a-session-token");
    Recorded ours = ours(session, "");

    assertThat(ours.headers().get("x-amz-security-token")).isEqualTo("a-session-token");
    assertThat(SignatureCheck.of(ours).signedHeaders()).contains("x-amz-security-token");
    assertThat(SignatureCheck.of(ours).isSignedWith(SECRET)).isTrue();
  }

  private static Recorded sdks(AwsCredentials credentials) {
    return Recorded.from(
        server -> {
          try (ConnectClient client =
              ConnectClient.builder()
                  .region(Region.EU_CENTRAL_1)
                  .endpointOverride(server)
                  .credentialsProvider(StaticCredentialsProvider.create(credentials))
                  .httpClient(UrlConnectionHttpClient.create())
                  .build()) {
            client.startChatContact(
                start ->
                    start
                        .instanceId(INSTANCE.instanceId())
                        .contactFlowId(INSTANCE.contactFlowId())
                        .participantDetails(customer -> customer.displayName("Ann"))
                        .clientToken("a-token"));
          }
        });
  }

  private static Recorded ours(AwsCredentials credentials, String basePath) {
    return Recorded.from(
        server -> {
          URI base = URI.create(server + basePath);
          Signer signer =
              new SigV4(StaticCredentialsProvider.create(credentials), INSTANCE.region());
          Target target = new EndpointTarget("test", base, base, INSTANCE, signer);
          Duration limit = SafetyNet.LIMIT;
          Transport transport = Transport.of(Optional.empty(), Limits.of(limit, limit, limit));
          Answer answer = OneCall.send(target.start(StartChat.of("Ann", "a-token")), transport);
          assertThat(answer).isInstanceOf(Answer.Accepted.class);
        });
  }

  @Test
  void loopbackIsThisMachineOnly() {
    assertThat(SigV4.isLoopback(URI.create("http://127.0.0.1:80"))).isTrue();
    assertThat(SigV4.isLoopback(URI.create("http://localhost:80"))).isTrue();
    assertThat(SigV4.isLoopback(URI.create("http://[::1]:80"))).isTrue();
    assertThat(SigV4.isLoopback(URI.create("http://10.0.0.1:80"))).isFalse();
    assertThat(SigV4.isLoopback(URI.create("http://no-such-host.invalid:80"))).isFalse();
  }
}
