package io.connectchat.harness.probe;

import java.util.List;
import java.util.Set;

/** Everything that ends by itself, on a service whose time can be moved. */
final class TheClocks implements Probe {
  @Override
  public String name() {
    return "chats, tokens and URLs that expire";
  }

  @Override
  public int chats() {
    return 3;
  }

  @Override
  public int messages() {
    return 0;
  }

  @Override
  public Set<String> rules() {
    return Set.of("START-18", "CONN-14", "CONN-15", "AUTH-10");
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  @Override
  public List<String> obstacles(Stage stage) {
    return stage.clockMovable()
        ? List.of()
        : List.of("the service's time cannot be moved (the fake does with --clock virtual)");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest never = stage.guest("never connected");
    Guest hour = stage.guest("a chat of an hour");
    Guest day = stage.guest("a chat of more than a day");
    never.start();
    hour.start(body -> body.put("ChatDurationInMinutes", 60));
    Line shortLine = hour.enter();
    Line longLine = day.begin();
    day.connect();
    List<Guest> all = List.of(never, hour, day);
    Time.move(all, "PT101S");
    day.open();
    Time.move(all, "PT1H");
    never.connect();
    shortLine.awaitEnd();
    hour.say("after the hour");
    Time.move(all, "PT23H");
    day.say("a day later");
    day.disconnect();
    longLine.close();
    hour.leave();
    day.leave();
  }
}
