package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;

/** What a fault has decided for each item, for as long as the contact is remembered. */
final class ItemMemory {
  private final Map<Contact, Map<String, Boolean>> decided = new WeakHashMap<>();

  synchronized boolean decide(Contact contact, String itemId, BooleanSupplier whenNew) {
    return decided
        .computeIfAbsent(contact, c -> new HashMap<>())
        .computeIfAbsent(itemId, id -> whenNew.getAsBoolean());
  }
}
