package io.connectchat.harness.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.net.URI;
import java.util.Map;

/** A start that somebody has signed. */
final class SignedStart {
  private SignedStart() {}

  static Map<String, String> headers(SigV4 signer) {
    return signer
        .sign(
            new Request(
                Operation.START_CHAT_CONTACT,
                URI.create("https://connect.test/contact/chat"),
                Map.of("Content-Type", "application/json"),
                "{}".getBytes(UTF_8)))
        .headers();
  }

  static String authorization(SigV4 signer) {
    return headers(signer).get("Authorization");
  }
}
