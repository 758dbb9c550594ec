package io.connectchat.mock.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Names of headers that come with nearly every request, so that no text is made for them. */
final class KnownNames {
  private static final String[] NAMES = {
    "host",
    "accept",
    "origin",
    "upgrade",
    "connection",
    "user-agent",
    "x-amz-date",
    "content-type",
    "x-amz-bearer",
    "authorization",
    "content-length",
    "accept-encoding",
    "amz-sdk-request",
    "amz-sdk-invocation-id",
    "x-amz-content-sha256",
    "sec-websocket-key",
    "sec-websocket-version",
  };

  private KnownNames() {}

  static String lowerCase(byte[] bytes, int from, int to) {
    for (String name : NAMES) {
      if (name.length() == to - from && isSame(name, bytes, from)) {
        return name;
      }
    }
    return new String(bytes, from, to - from, ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static boolean isSame(String name, byte[] bytes, int from) {
    for (int i = 0; i < name.length(); i++) {
      byte b = bytes[from + i];
      if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
