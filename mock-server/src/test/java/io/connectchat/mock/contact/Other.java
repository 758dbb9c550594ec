package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.List;

/** The other side of a contact, of which the test decides what it has. */
final class Other implements Counterpart {
  final List<String> calls = new ArrayList<>();
  boolean disconnectFlow;

  @Override
  public void flowStarted(Contact contact) {
    calls.add("flow started");
  }

  @Override
  public void delivered(Contact contact, Item item) {}

  @Override
  public boolean hasDisconnectFlow() {
    return disconnectFlow;
  }

  @Override
  public void disconnectFlowStarted(Contact contact) {
    calls.add("disconnect flow started");
  }

  @Override
  public void customerLeft(Contact contact) {}
}
