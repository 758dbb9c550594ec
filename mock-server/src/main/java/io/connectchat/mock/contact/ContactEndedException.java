package io.connectchat.mock.contact;

/** The chat has ended, or is ending: nothing can be done with it any more. */
public final class ContactEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContactEndedException(String contactId) {
    super("contact " + contactId + " has ended", null, false, false);
  }
}
