package io.connectchat.harness.judge;

/**
 * How many chats there were.
 *
 * @param unsure starts without an answer: there may be a chat that nobody can end
 */
public record Contacts(int started, int ended, int unsure) {
  static final Contacts NONE = new Contacts(0, 0, 0);

  Contacts plus(Contact contact) {
    return new Contacts(
        started + (contact.started() ? 1 : 0),
        ended + (contact.started() && contact.ended() ? 1 : 0),
        unsure + (contact.unsureStart() ? 1 : 0));
  }

  /** A chat that was left open has been ended. */
  Contacts withOneEnded() {
    return new Contacts(started, ended + 1, unsure);
  }

  /** Chats that were started and, as far as is known, not ended. */
  public int leftOpen() {
    return started - ended;
  }
}
