package io.connectchat.mock.contact;

/** The other side of a contact in which the customer is alone. */
final class NobodyThere implements Counterpart {
  @Override
  public void flowStarted(Contact contact) {}

  @Override
  public void delivered(Contact contact, Item item) {}

  @Override
  public void customerLeft(Contact contact) {}
}
