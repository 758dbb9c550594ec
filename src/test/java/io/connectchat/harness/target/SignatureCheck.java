package io.connectchat.harness.target;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature Version 4 as a service checks it, written from its description (AWS Identity and Access
 * Management user guide, "Create a signed AWS API request") and not with the SDK.
 */
final class SignatureCheck {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/[^/]+/[^/]+/aws4_request), *"
              + "SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");

  private final Recorded request;
  private final Matcher authorization;

  private SignatureCheck(Recorded request) {
    this.request = request;
    this.authorization = AUTHORIZATION.matcher(request.headers().get("authorization"));
    if (!authorization.matches()) {
      throw new AssertionError("no signature: " + request.headers().get("authorization"));
    }
  }

  static SignatureCheck of(Recorded request) {
    return new SignatureCheck(request);
  }

  String accessKey() {
    return authorization.group(1);
  }

  /** The scope without its date: region, service and terminator. */
  String scope() {
    return authorization.group(2).substring(9);
  }

  String signedHeaders() {
    return authorization.group(3);
  }

  boolean isSignedWith(String secret) {
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : authorization.group(2).split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign())).equals(authorization.group(4));
  }

  private String toSign() {
    return String.join(
        "\n",
        "AWS4-HMAC-SHA256",
        request.headers().get("x-amz-date"),
        authorization.group(2),
        sha256(canonical().getBytes(StandardCharsets.UTF_8)));
  }

  private String canonical() {
    StringBuilder headers = new StringBuilder();
    for (String name : signedHeaders().split(";")) {
      headers.append(name).append(':').append(request.headers().get(name).strip()).append('\n');
    }
    String method = request.method();
    return String.join(
        "\n", method, request.path(), "", headers, signedHeaders(), sha256(request.body()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
