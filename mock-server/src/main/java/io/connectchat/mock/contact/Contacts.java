package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All contacts: those that live, and the last ones that ended. */
public final class Contacts {
  /** A long load run must not fill the memory with chats that nobody can read any more. */
  private static final int ENDED_KEPT = 1_000;

  private final ContactEnvironment environment;
  private final Credentials credentials;
  private final Map<String, Contact> byId = new ConcurrentHashMap<>();
  private final Map<StartKey, Started> byClientToken = new ConcurrentHashMap<>();
  private final Deque<Contact> ended = new ArrayDeque<>();

  private final Contact.Register register =
      new Contact.Register() {
        @Override
        public void continuedAs(String contactId, Contact contact) {
          byId.put(contactId, contact);
        }

        @Override
        public void ended(Contact contact) {
          contactEnded(contact);
        }
      };

  private record StartKey(String instanceId, String clientToken) {}

  public Contacts(ContactEnvironment environment) {
    this.environment = environment;
    this.credentials = new Credentials(environment.clock(), environment.tokenMark());
  }

  /**
   * Starts a chat, or gives the one that the same ClientToken has started and that still lives.
   *
   * <p>Source: protocol notes 1.4(10).
   */
  public Started start(ChatRequest request) {
    Optional<StartKey> key = key(request);
    return key.isPresent()
        ? byClientToken.computeIfAbsent(key.get(), k -> startAnew(request))
        : startAnew(request);
  }

  /** The living chat that a start with the same ClientToken has started. */
  public Optional<Started> startedBefore(ChatRequest request) {
    return key(request).map(byClientToken::get);
  }

  /** The contact that has or had this ContactId. */
  public Optional<Contact> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A copy of all contacts, ended ones included. */
  public Collection<Contact> all() {
    return Set.copyOf(byId.values());
  }

  public Credentials credentials() {
    return credentials;
  }

  public ContactEnvironment environment() {
    return environment;
  }

  private Started startAnew(ChatRequest request) {
    Contact contact = new Contact(request, environment, register);
    byId.put(contact.id(), contact);
    Credential token =
        credentials.issue(Credential.Kind.PARTICIPANT, contact, contact.customer(), Instant.MAX);
    contact.life().startClocks();
    return new Started(contact, token);
  }

  private void contactEnded(Contact contact) {
    credentials.revokeAll(contact);
    key(contact.request()).ifPresent(byClientToken::remove);
    synchronized (ended) {
      ended.add(contact);
      if (ended.size() > ENDED_KEPT) {
        ended.remove().chain().forEach(byId::remove);
      }
    }
  }

  private static Optional<StartKey> key(ChatRequest request) {
    return request.clientToken().map(token -> new StartKey(request.instanceId(), token));
  }
}
