package io.connectchat.harness.probe;

import io.connectchat.harness.wire.ContentTypes;
import java.util.Set;

/** Events faster than the default quota allows, until one is throttled. */
final class TooFast implements Probe {
  private static final int MOST = 60;

  @Override
  public String name() {
    return "events faster than the quota allows";
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
    return Set.of("THR-04");
  }

  @Override
  public boolean onlyWhenNamed(Stage stage) {
    return true;
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("too fast");
    Line line = guest.begin();
    guest.calls().hurry();
    for (int i = 0; i < MOST; i++) {
      if (guest.event(ContentTypes.EVENT + "typing", "", Bits.token()).answered().status() == 429) {
        break;
      }
    }
    guest.disconnect();
    line.awaitEnd();
    guest.leave();
  }
}
