package io.connectchat.harness.probe;

import java.util.List;
import java.util.Set;

/**
 * A piece of play that gives rules something to look at. To add one: write its class and name it in
 * {@link Probes}.
 */
interface Probe {
  /** What it does, in a few words. */
  String name();

  /** How many chats it starts. */
  int chats();

  /** How many messages its customers send that the service should take. */
  int messages();

  /**
   * The ids of rules that it gives occasions to. The rules that look at every call, frame and item
   * are given occasions by each probe, and stand with the first conversation only.
   */
  Set<String> rules();

  /** Whether it can be played now; the reason if it cannot. */
  default List<String> obstacles(Stage stage) {
    return List.of();
  }

  /** Whether it moves or awaits the service's time, and so must play alone, behind the others. */
  default boolean movesTime() {
    return false;
  }

  /** Whether it plays only when one of its rules is named. */
  default boolean onlyWhenNamed(Stage stage) {
    return false;
  }

  /** Plays; everything that is seen is in the guests' diaries. */
  void play(Stage stage) throws InterruptedException, ProbeOver;
}
