package io.connectchat.harness.probe;

import java.util.Set;

/** A WebSocket URL that is opened too late, on a service whose time cannot be moved. */
final class LateOpening implements Probe {
  private static final long LATE_MILLIS = 101_000;

  @Override
  public String name() {
    return "a WebSocket URL that is opened after 101 seconds";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 0;
  }

  @Override
  public Set<String> rules() {
    return Set.of("CONN-14");
  }

  @Override
  public boolean onlyWhenNamed(Stage stage) {
    return true;
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    if (stage.clockMovable()) {
      return;
    }
    Guest guest = stage.guest("late opening");
    Line line = guest.begin();
    guest.connect();
    Thread.sleep(LATE_MILLIS);
    guest.open();
    guest.disconnect();
    line.awaitEnd();
    guest.leave();
  }
}
