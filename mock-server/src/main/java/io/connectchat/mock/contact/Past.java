package io.connectchat.mock.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A chat that has ended, to be continued by another one.
 *
 * @param contactId the contact that the new chat continues
 * @param entries what was said in it and in those before it, oldest first
 *     <p>Source: Amazon Connect administrator guide, persistent chat and feature limits; protocol
 *     notes 2.6(40) and 6.
 */
public record Past(String contactId, List<TranscriptPage.Entry> entries) {

  /** With what was said in the latest contacts only, as many as this. */
  static Past of(String contactId, List<TranscriptPage.Entry> entries, int mostContacts) {
    Set<String> contacts = new HashSet<>();
    int first = entries.size();
    while (first > 0 && isAmong(contacts, entries.get(first - 1).contactId(), mostContacts)) {
      first--;
    }
    return new Past(contactId, List.copyOf(entries.subList(first, entries.size())));
  }

  private static boolean isAmong(Set<String> contacts, String contactId, int most) {
    contacts.add(contactId);
    return contacts.size() <= most;
  }
}
