package io.connectchat.harness.probe;

import java.util.List;

/** Every probe. */
final class Probes {
  static final List<Probe> ALL =
      List.of(
          new Conversation(),
          new WrongCalls(),
          new TwoChats(),
          new ComingsAndGoings(),
          new WrongStarts(),
          new AtTheGateway(),
          new TheClocks(),
          new LateOpening(),
          new TooFast());

  private Probes() {}
}
