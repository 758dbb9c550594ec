package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.wire.OneLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells items that belong to another chat than the one in which they came. */
public final class Strangers {
  /** Shorter texts may well be said in two chats. */
  private static final int TELLING = 12;

  private final Map<String, Session> sayers = new HashMap<>();
  private final Map<String, Session> senders = new HashMap<>();

  private Strangers() {}

  /** All that every conversation of a history has said. */
  public static Strangers in(History history) {
    Strangers strangers = new Strangers();
    Sent.messages(history)
        .forEach(
            sent -> {
              strangers.senders.putIfAbsent(sent.id(), sent.session());
              if (sent.content().length() >= TELLING) {
                strangers.sayers.putIfAbsent(sent.content(), sent.session());
              }
            });
    return strangers;
  }

  /** Why an item is of another chat; empty when nothing says so. */
  public Optional<String> complaint(Told told) {
    Session session = told.where().session();
    Set<String> own = session.contactIds();
    String contact = told.text("ContactId");
    String initial = told.text("InitialContactId");
    boolean named = !contact.isEmpty() || !initial.isEmpty();
    if (named && !own.isEmpty() && !own.contains(contact) && !own.contains(initial)) {
      return Optional.of(told.inWords() + " of contact " + OneLine.of(contact, OneLine.NAME));
    }
    Session sender = senders.get(told.id());
    if (sender != null && sender != session) {
      return Optional.of(told.inWords() + ", which " + sender.name() + " sent");
    }
    return said(told, session);
  }

  private Optional<String> said(Told told, Session session) {
    String content = told.text("Content");
    return content.length() < TELLING
        ? Optional.empty()
        : sayers.entrySet().stream()
            .filter(entry -> entry.getValue() != session && content.contains(entry.getKey()))
            .findFirst()
            .map(entry -> told.inWords() + " with words of " + entry.getValue().name());
  }
}
