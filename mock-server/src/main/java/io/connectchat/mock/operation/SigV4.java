package io.connectchat.mock.operation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the signature that a request should have.
 *
 * <p>Source: AWS Signature Version 4 for API requests, "Create a signed AWS API request".
 */
final class SigV4 {
  private static final String HMAC = "HmacSHA256";

  private SigV4() {}

  /**
   * The signature.
   *
   * @param time of the header X-Amz-Date
   */
  static String signature(
      ApiRequest request, Authorization authorization, String time, String secret) {
    String toSign =
        String.join(
            "\n",
            Authorization.ALGORITHM,
            time,
            authorization.scope(),
            sha256(canonical(request, authorization).getBytes(StandardCharsets.UTF_8)));
    return hex(hmac(signingKey(authorization, secret), toSign));
  }

  private static byte[] signingKey(Authorization authorization, String secret) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : authorization.scope().split("/")) {
      key = hmac(key, part);
    }
    return key;
  }

  private static String canonical(ApiRequest request, Authorization authorization) {
    String headers =
        authorization.signedHeaders().stream()
            .map(name -> name + ":" + value(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path(request.path()),
        query(request.query()),
        headers,
        String.join(";", authorization.signedHeaders()),
        sha256(request.body()));
  }

  private static String value(ApiRequest request, String header) {
    return request.header(header).orElse("").strip().replaceAll(" +", " ");
  }

  /** Encoded twice, as every service but S3 has it: once for the wire, once for the signature. */
  private static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> encoded(encoded(segment)))
        .collect(Collectors.joining("/"));
  }

  private static String query(String query) {
    return query.isEmpty()
        ? ""
        : Arrays.stream(query.split("&"))
            .map(SigV4::parameter)
            .sorted()
            .collect(Collectors.joining("&"));
  }

  private static String parameter(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    String value = equals < 0 ? "" : parameter.substring(equals + 1);
    return encoded(decoded(name)) + "=" + encoded(decoded(value));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // no percent-encoding: then no signature fits it
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String sha256(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
