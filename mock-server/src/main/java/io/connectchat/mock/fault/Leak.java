package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Behind the frame comes the latest one of another contact. An occasion only once there is one. */
final class Leak implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "leak",
          "Behind the frame comes a copy of the latest one that another contact got.",
          List.of("of"),
          "of: message",
          plan -> new Leak(plan.scope("of")));

  private final Scope of;
  private Optional<Outgoing> latest = Optional.empty();
  private Optional<Outgoing> latestOfAnother = Optional.empty();

  private Leak(Scope of) {
    this.of = of;
  }

  @Override
  public Scope of() {
    return of;
  }

  @Override
  public synchronized void saw(Outgoing frame) {
    if (of.includes(frame)) {
      if (!isOf(frame.contact(), latest)) {
        latestOfAnother = latest;
      }
      latest = Optional.of(frame);
    }
  }

  @Override
  public synchronized boolean concerns(Outgoing frame) {
    return of.includes(frame) && latestOfAnother.isPresent();
  }

  @Override
  public synchronized List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    List<Copy> more = new ArrayList<>(copies);
    latestOfAnother.ifPresent(frame -> more.add(Copy.asItIs(frame.text())));
    return more;
  }

  private static boolean isOf(Contact contact, Optional<Outgoing> frame) {
    return frame.isPresent() && frame.get().contact() == contact;
  }
}
