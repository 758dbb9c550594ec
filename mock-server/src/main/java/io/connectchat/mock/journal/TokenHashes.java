package io.connectchat.mock.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the short names of tokens: a customer comes back with the same one for each message.
 */
public final class TokenHashes {
  private static final int MOST = 50_000;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** As {@link TokenHash#of}. */
  public String of(String token) {
    String hash = known.get(token);
    if (hash == null) {
      hash = TokenHash.of(token);
      if (known.size() >= MOST) {
        known.clear(); // those that are still in use come back
      }
      known.put(token, hash);
    }
    return hash;
  }
}
