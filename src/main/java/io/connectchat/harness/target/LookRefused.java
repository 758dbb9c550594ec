package io.connectchat.harness.target;

import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.OneLine;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What it says of chats that an instance could not be looked at. */
final class LookRefused {
  private static final int FORBIDDEN = 403;

  private LookRefused() {}

  /** Whether it is only that these credentials may not look; they may start chats all the same. */
  static boolean isForPermission(SdkException failure) {
    return failure instanceof AwsServiceException refused
        && refused.statusCode() == FORBIDDEN
        && error(refused).type().startsWith("AccessDenied");
  }

  /** What to check, in one line. */
  static String inWords(URI connect, SdkException failure) {
    if (failure instanceof AwsServiceException refused && refused.statusCode() > 0) {
      ApiError error = error(refused);
      return "the instance cannot be looked at: "
          + connect
          + " answered "
          + error.inWords()
          + "; "
          + StartAdvice.to(error);
    }
    return "the instance cannot be looked at: " + network(connect, failure);
  }

  private static ApiError error(AwsServiceException refused) {
    String code =
        Optional.ofNullable(refused.awsErrorDetails())
            .flatMap(details -> Optional.ofNullable(details.errorCode()))
            .orElse("");
    String message =
        Optional.ofNullable(refused.awsErrorDetails())
            .flatMap(details -> Optional.ofNullable(details.errorMessage()))
            .orElse("");
    boolean hasNone = code.isEmpty() || code.equals(Integer.toString(refused.statusCode()));
    return new ApiError(refused.statusCode(), hasNone ? "" : code, message);
  }

  private static String network(URI connect, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(connect, cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    String text = String.valueOf(failure.getMessage());
    if (text.startsWith("Unable to unmarshall") || text.contains("JsonParseException")) {
      return connect
          + " answered with something that is not JSON; a proxy in between, or another address?";
    }
    return connect
        + " gave no answer of Amazon Connect ("
        + OneLine.of(text, OneLine.SENTENCE)
        + "); a proxy in between, or another address?";
  }

  private static Optional<String> known(URI connect, Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof UnknownHostException) {
      return Optional.of(
          "there is no host " + connect.getHost() + "; check chat.region and this machine's DNS");
    } else if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
      return Optional.of(
          connect + " takes no connection (" + text + "); check chat.region and the network");
    } else if (cause instanceof CertPathBuilderException) {
      return Optional.of(
          "the certificate of "
              + connect.getHost()
              + " is not signed by a CA that is trusted here; a proxy that opens TLS? Then name its"
              + " CA in chat.caFile");
    } else if (cause instanceof CertificateException && text.startsWith("No ")) {
      return Optional.of(
          "the certificate is not one of "
              + connect.getHost()
              + " ("
              + text
              + "); another address?");
    } else if (cause instanceof SSLException && text.startsWith("Unsupported or unrecognized")) {
      return Optional.of(connect + " does not speak TLS; a proxy in between?");
    }
    return Optional.empty();
  }
}
