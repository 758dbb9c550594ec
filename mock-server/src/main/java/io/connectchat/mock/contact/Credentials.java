package io.connectchat.mock.contact;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every token that is good now. Tokens are random, never seeded: nobody can guess another's. */
public final class Credentials {
  private static final int TOKEN_BYTES = 48;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Credential> byToken = new ConcurrentHashMap<>();
  private final Map<String, Queue<String>> tokensOf = new ConcurrentHashMap<>();
  private final Clock clock;
  private final String mark;

  /**
   * @param mark what every token begins with
   */
  Credentials(Clock clock, String mark) {
    this.clock = clock;
    this.mark = mark;
  }

  /** A new token for this participant of this contact. */
  public Credential issue(
      Credential.Kind kind, Contact contact, Participant participant, Instant expiresAt) {
    Credential credential = new Credential(fresh(), kind, contact, participant, expiresAt);
    tokensOf
        .computeIfAbsent(contact.id(), id -> new ConcurrentLinkedQueue<>())
        .add(credential.token());
    byToken.put(credential.token(), credential);
    if (contact.life().isOver()) {
      revokeAll(contact); // it ended meanwhile: nobody else would take this token back
    }
    return credential;
  }

  /** What the token stands for, if it is of this kind, has not expired and the chat is not over. */
  public Optional<Credential> find(Credential.Kind kind, String token) {
    return peek(token)
        .filter(credential -> credential.kind() == kind)
        .filter(credential -> clock.instant().isBefore(credential.expiresAt()))
        .filter(credential -> !credential.contact().presence().isGone(credential.participant()))
        .filter(credential -> !credential.contact().life().isOver());
  }

  /** Takes a token back; false when it was taken back before. */
  public boolean spend(Credential credential) {
    return byToken.remove(credential.token(), credential);
  }

  /** Whose token it is, whether or not it is good for anything. */
  public Optional<Credential> peek(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Takes back all tokens of this kind that a participant has. */
  public void revoke(Credential.Kind kind, Contact contact, Participant participant) {
    tokensOf.getOrDefault(contact.id(), new ConcurrentLinkedQueue<>()).stream()
        .map(byToken::get)
        .filter(c -> c != null && c.kind() == kind && c.participant().equals(participant))
        .forEach(this::spend);
  }

  void revokeAll(Contact contact) {
    Queue<String> tokens = tokensOf.remove(contact.id());
    if (tokens != null) {
      tokens.forEach(byToken::remove);
    }
  }

  private String fresh() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return mark + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
