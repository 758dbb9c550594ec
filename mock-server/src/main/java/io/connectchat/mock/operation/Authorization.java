package io.connectchat.mock.operation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Authorization header of a SigV4 request says.
 *
 * <p>Source: AWS Signature Version 4 for API requests.
 *
 * @param date of the credential scope, such as {@code 20261122}
 * @param signedHeaders names in lower case, as they are listed
 * @param signature in hexadecimal
 */
record Authorization(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final Pattern HEADER =
      Pattern.compile(
          ALGORITHM
              + "\\s+Credential=([^/,\\s]+)/(\\d{8})/([^/,\\s]+)/([^/,\\s]+)/aws4_request\\s*,"
              + "\\s*SignedHeaders=([^,\\s]+)\\s*,\\s*Signature=([0-9a-f]{64})\\s*");

  /** Reads the header; empty when it is not that of a SigV4 request. */
  static Optional<Authorization> read(String header) {
    Matcher matcher = HEADER.matcher(header);
    return matcher.matches()
        ? Optional.of(
            new Authorization(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                matcher.group(4),
                List.of(matcher.group(5).split(";")),
                matcher.group(6)))
        : Optional.empty();
  }

  /** Date, region and service: what the signing key is made for. */
  String scope() {
    return date + "/" + region + "/" + service + "/aws4_request";
  }
}
