package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.List;

/** A socket that keeps what it is told. */
final class Inbox implements Subscriber {
  private final Participant participant;
  final List<String> seen = new ArrayList<>();

  Inbox(Participant participant) {
    this.participant = participant;
  }

  static String text(Item item) {
    return item instanceof Message message
        ? message.content()
        : (((Event) item).type() + " " + item.author().map(Participant::displayName).orElse(""))
            .strip();
  }

  String last() {
    return seen.get(seen.size() - 1);
  }

  List<String> lastTwo() {
    return seen.subList(seen.size() - 2, seen.size());
  }

  @Override
  public Participant participant() {
    return participant;
  }

  @Override
  public void deliver(Item item) {
    seen.add(text(item));
  }

  @Override
  public void chatEnded() {}

  @Override
  public void cut() {}
}
