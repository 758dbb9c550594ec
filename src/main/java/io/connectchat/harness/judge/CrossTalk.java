package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Proof;
import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices what belongs to another conversation: by its contact, or by the proof in its text. A
 * contact's chain grows as the chat is transferred: what names one of its links is of the chain.
 */
final class CrossTalk {
  /** Links of a chain; each transfer adds one. */
  private static final int LONGEST_CHAIN = 64;

  private final Own own;
  private final Notes notes;
  private final List<String> chain = new ArrayList<>(1);
  private Proof mine = Proof.NONE;

  CrossTalk(Own own, Notes notes) {
    this.own = own;
    this.notes = notes;
  }

  void started(String contactId) {
    learn(contactId);
  }

  /** The customer says something: whose proof its messages bear is known from now on. */
  void said(Proof proof) {
    if (proof.isPresent()) {
      mine = proof;
    }
  }

  /**
   * Judges a frame; a foreign one is a finding, and nothing else is to be concluded from it. What
   * names no contact (MESSAGEMETADATA) cannot be judged.
   */
  boolean isForeign(Item item, long nanos) {
    boolean named = !item.contactId().isEmpty() || !item.initialContactId().isEmpty();
    if (!named || chain.isEmpty()) {
      return false;
    }
    notes.tally().observe(LoadRule.BELONGS);
    boolean linked = isLink(item.contactId()) || isLink(item.initialContactId());
    if (linked) {
      learn(item.contactId());
      learn(item.initialContactId());
    }
    Proof proof = linked ? proofOf(item) : Proof.find(item.content());
    if (linked && !isOfAnother(proof)) {
      return false;
    }
    found(item, linked, proof, nanos);
    return true;
  }

  /** What an own message says is held against what was sent, elsewhere. */
  private Proof proofOf(Item item) {
    return item.isMessage() && !own.isParticipant(item.participantId())
        ? Proof.find(item.content())
        : Proof.NONE;
  }

  private boolean isOfAnother(Proof proof) {
    return proof.isPresent() && mine.isPresent() && !proof.isOfSameCustomer(mine);
  }

  private void found(Item item, boolean linked, Proof proof, long nanos) {
    notes.tally().add(Count.CROSS_TALK);
    String contact = item.contactId().isEmpty() ? item.initialContactId() : item.contactId();
    String what = item.inWords() + " (Id " + item.id() + ")";
    String why =
        linked
            ? " speaks of another conversation"
            : " is of contact " + contact + " and came to contact " + chain.get(0);
    String whose = proof.isPresent() ? ": " + proof.inWords() : "";
    notes.found(LoadRule.BELONGS, what + why + whose, nanos);
  }

  private boolean isLink(String contact) {
    return !contact.isEmpty() && chain.contains(contact);
  }

  private void learn(String contact) {
    if (!contact.isEmpty() && chain.size() < LONGEST_CHAIN && !chain.contains(contact)) {
      chain.add(contact);
    }
  }
}
