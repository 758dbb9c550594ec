package io.connectchat.harness.customer;

import java.util.Map;

/**
 * An HTTP request as a server read it.
 *
 * @param headers by their names in lower case
 */
record Received(String method, String path, Map<String, String> headers, String body) {
  boolean isUpgrade() {
    return "websocket".equalsIgnoreCase(headers.get("upgrade"));
  }
}
