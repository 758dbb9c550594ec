package io.connectchat.mock;

import io.connectchat.mock.contact.Switch;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.fidelity.LedgerPage;
import io.connectchat.mock.fidelity.SwitchRow;
import java.time.Duration;
import java.util.List;

/** The fidelity ledger with the switches that the fake has. */
final class Fidelity {
  private Fidelity() {}

  static String page() {
    return new LedgerPage(switches()).markdown();
  }

  static List<SwitchRow> switches() {
    return Switches.all().stream().map(Fidelity::row).toList();
  }

  private static SwitchRow row(Switch<?> which) {
    return new SwitchRow(which.name(), text(which.standard()), which.meaning());
  }

  private static String text(Object standard) {
    if (!(standard instanceof Duration duration)) {
      return standard.toString();
    }
    if (duration.toSecondsPart() != 0 && duration.toMillisPart() == 0) {
      return duration.toSeconds() + "s";
    }
    if (duration.toMillisPart() != 0 || duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    return duration.toMinutesPart() != 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
  }
}
