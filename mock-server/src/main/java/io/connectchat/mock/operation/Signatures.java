package io.connectchat.mock.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Checks the signatures of the Connect API, if there is a key to check them with.
 *
 * <p>Source: AWS Signature Version 4 for API requests; AWS common errors.
 */
final class Signatures {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Optional<AccessKey> key;
  private final Clock clock;

  Signatures(Optional<AccessKey> key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Lets a call pass whose signature is good, or need not be.
   *
   * @throws ApiError 403 MissingAuthenticationTokenException, UnrecognizedClientException or
   *     InvalidSignatureException otherwise
   */
  void check(Operation operation, Call call) {
    if (key.isPresent() && operation.isSigned()) {
      SignedRequest.require(call);
      check(key.get(), call.request());
    }
  }

  private void check(AccessKey known, ApiRequest request) {
    Authorization given =
        Authorization.read(request.header("authorization").orElse("")).orElseThrow();
    if (!given.accessKeyId().equals(known.id())) {
      throw ErrorType.UNRECOGNIZED_CLIENT.because(
          "The security token included in the request is invalid.");
    }
    String time = request.header("x-amz-date").orElse("");
    checkTime(given, time);
    if (!given.signedHeaders().contains("host")) {
      throw wrong("'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }
    String expected = SigV4.signature(request, given, time, known.secret());
    if (!isSame(expected, given.signature())) {
      throw wrong(
          "The request signature we calculated does not match the signature you provided. Check"
              + " your AWS Secret Access Key and signing method.");
    }
  }

  private void checkTime(Authorization given, String time) {
    Instant signed = instant(time);
    Instant now = clock.instant();
    if (!time.startsWith(given.date() + "T")) {
      throw wrong("Date in Credential scope does not match YYYYMMDD from X-Amz-Date.");
    }
    if (signed.isBefore(now.minus(SKEW))) {
      throw wrong(
          "Signature expired: %s is now earlier than %s (%s - 5 min.)"
              .formatted(time, TIME.format(now.minus(SKEW)), TIME.format(now)));
    }
    if (signed.isAfter(now.plus(SKEW))) {
      throw wrong(
          "Signature not yet current: %s is still later than %s (%s + 5 min.)"
              .formatted(time, TIME.format(now.plus(SKEW)), TIME.format(now)));
    }
  }

  private static Instant instant(String time) {
    try {
      return TIME.parse(time, Instant::from);
    } catch (DateTimeException e) {
      throw wrong(
          "Date must be in ISO-8601 'basic format'. Got '" + time + "' in the header X-Amz-Date.");
    }
  }

  private static ApiError wrong(String message) {
    return ErrorType.INVALID_SIGNATURE.because(message);
  }

  // In the same time for any signature, so that none can be guessed digit by digit.
  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
  }
}
