package io.connectchat.mock;

import io.connectchat.mock.contact.Switch;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.fidelity.LedgerPage;
import io.connectchat.mock.fidelity.SwitchRow;
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
    return new SwitchRow(which.name(), SwitchValue.text(which.standard()), which.meaning());
  }
}
