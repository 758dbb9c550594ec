package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;

/**
 * How the service behaves on each socket: nothing of the chat before it was asked for or after the
 * chat has ended, and an answer to each heartbeat.
 */
final class Conduct {
  private static final class Line {
    boolean subscribed;
    boolean ended;
    boolean beating;
    long beatNanos;
  }

  private final Notes notes;
  private final BySocket<Line> lines = new BySocket<>(Line::new);

  Conduct(Notes notes) {
    this.notes = notes;
  }

  void sent(FrameOut frame) {
    if (Frames.SUBSCRIBE.equals(frame.text())) {
      subscribed(frame.socket());
    } else if (Frames.HEARTBEAT.equals(frame.text())) {
      beat(line(frame.socket()), frame);
    }
  }

  /** The service may send from when the subscription is under way: before its own answer to it. */
  void subscribed(int socket) {
    line(socket).subscribed = true;
  }

  private void beat(Line line, FrameOut frame) {
    if (line.beating) {
      notes.tally().observe(LoadRule.HEARTBEAT);
      String after = Notes.seconds(toTheMilli(frame.nanos() - line.beatNanos));
      notes.found(
          LoadRule.HEARTBEAT,
          "a heartbeat on socket "
              + frame.socket()
              + " had no answer when the next was due "
              + after
              + " later",
          frame.nanos());
    }
    line.beating = true;
    line.beatNanos = frame.nanos();
  }

  private static long toTheMilli(long nanos) {
    return nanos - nanos % 1_000_000;
  }

  void heartbeat(int socket) {
    Line line = line(socket);
    if (line.beating) {
      line.beating = false;
      notes.tally().observe(LoadRule.HEARTBEAT);
    }
  }

  void chat(int socket, Item item, long nanos) {
    Line line = line(socket);
    notes.tally().observe(LoadRule.SUBSCRIBED);
    if (!line.subscribed) {
      found(LoadRule.SUBSCRIBED, item, "before the socket was subscribed", nanos);
    }
    if (line.ended && !item.isChatEnded()) {
      notes.tally().observe(LoadRule.LAST_FRAME);
      found(LoadRule.LAST_FRAME, item, "after chat.ended", nanos);
    } else if (item.isChatEnded() && !line.ended) {
      notes.tally().observe(LoadRule.LAST_FRAME);
      line.ended = true;
    }
  }

  private void found(LoadRule rule, Item item, String when, long nanos) {
    notes.found(rule, item.inWords() + " (Id " + item.id() + ") came " + when, nanos);
  }

  void closed(int socket) {
    lines.remove(socket);
  }

  private Line line(int socket) {
    return lines.of(socket);
  }
}
