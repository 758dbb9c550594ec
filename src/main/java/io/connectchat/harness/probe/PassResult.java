package io.connectchat.harness.probe;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Ruling;
import java.util.List;

/**
 * What a pass has shown.
 *
 * @param rulings the rules that were asked for, in the order of the book
 * @param history all that was seen
 * @param chats how many chats were started
 * @param leftOpen ContactIds of chats that could not be ended
 * @param conversed whether a customer could start a chat and connect to it
 * @param notes why probes were not played to their end
 * @param nanos how long it took
 */
public record PassResult(
    List<Ruling> rulings,
    History history,
    int chats,
    List<String> leftOpen,
    boolean conversed,
    List<String> notes,
    long nanos) {
  /** An immutable result. */
  public PassResult {
    rulings = List.copyOf(rulings);
    leftOpen = List.copyOf(leftOpen);
    notes = List.copyOf(notes);
  }
}
