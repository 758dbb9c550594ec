package io.connectchat.mock.fault;

import io.connectchat.mock.journal.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the plan does to sockets. */
final class SocketFaults {
  private final PlanInForce plan;

  SocketFaults(PlanInForce plan) {
    this.plan = plan;
  }

  /**
   * What is going to happen.
   *
   * @param frame that has just been sent; empty: the socket has just been opened
   */
  List<Strike> strikes(Occasion occasion, Optional<Outgoing> frame) {
    List<Strike> strikes = new ArrayList<>();
    for (ArmedFault armed : plan.faults()) {
      if (armed.fault() instanceof SocketFault fault
          && isOn(fault, frame)
          && plan.fires(armed, occasion).isPresent()) {
        strikes.add(strike(armed, fault, occasion));
      }
    }
    return strikes;
  }

  private Strike strike(ArmedFault armed, SocketFault fault, Occasion occasion) {
    return new Strike(
        fault.after(),
        line -> {
          plan.note(occasion, details(armed, fault));
          fault.applyTo(line);
        });
  }

  private static boolean isOn(SocketFault fault, Optional<Outgoing> frame) {
    return frame.isEmpty()
        ? fault.on().isEmpty()
        : fault.on().filter(scope -> scope.includes(frame.get())).isPresent();
  }

  private static Details details(ArmedFault armed, SocketFault fault) {
    Details details = Details.of("fault", armed.name());
    return fault instanceof CloseSocket close ? details.and("code", close.code()) : details;
  }
}
