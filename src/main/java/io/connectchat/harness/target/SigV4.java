package io.connectchat.harness.target;

import io.connectchat.harness.wire.Request;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Signs with AWS Signature Version 4 for the service {@code connect}, by the AWS SDK's signer. */
public final class SigV4 implements Signer {
  private static final String SERVICE = "connect";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsProvider credentials;
  private final String region;

  SigV4(AwsCredentialsProvider credentials, String region) {
    this.credentials = credentials;
    this.region = region;
  }

  /**
   * Signs for an endpoint: {@link #onLoopback} or {@link #byDefaultChain}.
   *
   * @throws NoCredentials in one line, when there is nothing to sign with
   */
  public static SigV4 forEndpoint(URI endpoint, String region) {
    return isLoopback(endpoint) ? onLoopback(region) : byDefaultChain(region);
  }

  /** Whether an address is on this machine. A name that cannot be resolved is not. */
  static boolean isLoopback(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Signs with what the AWS SDK's default chain finds. It is renewed in the background, since
   * whoever signs must not wait for the network.
   *
   * @throws NoCredentials in one line, when the chain finds nothing now
   */
  public static SigV4 byDefaultChain(String region) {
    return checked(
        DefaultCredentialsProvider.builder().asyncCredentialUpdateEnabled(true).build(), region);
  }

  static SigV4 checked(AwsCredentialsProvider chain, String region) {
    SignerLogs.keepQuiet();
    try {
      chain.resolveCredentials();
      return new SigV4(chain, region);
    } catch (SdkException e) {
      throw new NoCredentials(e);
    }
  }

  /**
   * Signs for an endpoint on this machine: with the credentials of the system properties, the
   * environment or the profile, or else with AWS's well-known example ones. The metadata services
   * of AWS's own machines are not asked.
   */
  public static SigV4 onLoopback(String region) {
    SignerLogs.keepQuiet();
    AwsCredentialsProvider chain =
        AwsCredentialsProviderChain.of(
            SystemPropertyCredentialsProvider.create(),
            EnvironmentVariableCredentialsProvider.create(),
            ProfileCredentialsProvider.create(),
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")));
    AwsCredentials found = chain.resolveCredentials();
    return new SigV4(StaticCredentialsProvider.create(found), region);
  }

  /** Who signs; for clients of the AWS SDK. */
  AwsCredentialsProvider credentials() {
    return credentials;
  }

  @Override
  public Request sign(Request request) {
    SdkHttpRequest unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.operation().method()))
            .uri(request.uri())
            .putHeader("Content-Type", request.headers().getOrDefault("Content-Type", ""))
            .build();
    SignedRequest signed =
        signer.sign(
            spec ->
                spec.identity(credentials.resolveCredentials())
                    .request(unsigned)
                    .payload(ContentStreamProvider.fromByteArray(request.body()))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    Map<String, String> headers = new LinkedHashMap<>();
    signed.request().forEachHeader((name, values) -> headers.put(name, values.get(0)));
    return new Request(request.operation(), request.uri(), headers, request.body());
  }
}
