package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.evidence.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The course of one conversation, as far as a diagnosis may need it: in half a kilobyte for one
 * that goes well. Learns from calls, and more from {@link Observation.Exchange exchanges} where
 * those are kept. Used by one thread at a time.
 */
public final class Course implements Observer {
  /** A moment that has not come. */
  static final long NEVER = Long.MIN_VALUE;

  private static final int MOST_FINDINGS = 8;

  private final Start start = new Start();
  private final Sockets sockets = new Sockets();
  private final Heard heard;
  private final Calls calls;
  private List<String> findings = List.of();
  private long firstNanos = NEVER;
  private long lastNanos = NEVER;
  private boolean failed;

  private Course(boolean keepsItems) {
    heard = new Heard(start, sockets, keepsItems);
    calls = new Calls(start, sockets, heard);
  }

  /** The course of a customer in a load run, which keeps no items and no tokens. */
  public static Course ofLoad() {
    return new Course(false);
  }

  /** The course of a conversation that was kept whole. */
  public static Course of(Session session) {
    Course course = new Course(true);
    session.observations().forEach(course::saw);
    return course;
  }

  @Override
  public void saw(Observation seen) {
    firstNanos = firstNanos == NEVER ? seen.nanos() : firstNanos;
    lastNanos = seen.nanos();
    if (seen instanceof Observation.FrameIn in) {
      sockets.came(in);
      heard.came(in);
    } else if (seen instanceof Observation.FrameOut out) {
      sockets.sent(out);
    } else if (seen instanceof Observation.Failed || isUnmet(seen)) {
      failed = true;
    } else if (!sockets.saw(seen, heard)) {
      calls.saw(seen);
      heard.saw(seen);
    }
  }

  private static boolean isUnmet(Observation seen) {
    return seen instanceof Observation.Expected expected && !expected.met();
  }

  /**
   * Somebody who judges the conversation has found something.
   *
   * @param rule the id of the rule that is broken
   */
  public void found(String rule, String explanation) {
    failed = true;
    if (findings.size() < MOST_FINDINGS || findings(rule).isEmpty()) {
      List<String> more = new ArrayList<>(findings);
      more.add(rule + ": " + explanation);
      findings = more;
    }
  }

  /** Whether anything went wrong, so that a diagnosis is worth a look. */
  public boolean isTroubled() {
    return failed || !calls.troubles().isEmpty();
  }

  Start start() {
    return start;
  }

  Calls calls() {
    return calls;
  }

  Sockets sockets() {
    return sockets;
  }

  Heard heard() {
    return heard;
  }

  /** What was found of one rule; empty when nothing was. */
  List<String> findings(String rule) {
    return findings.stream().filter(found -> found.startsWith(rule + ":")).toList();
  }

  /** The rules of which something was found, each once. */
  List<String> broken() {
    return findings.stream()
        .map(found -> found.substring(0, found.indexOf(':')))
        .distinct()
        .toList();
  }

  /** Whether the chat was over for the customer before that: it left, or was told of the end. */
  boolean isOver(long nanos) {
    return heard.endedNanos() != NEVER && heard.endedNanos() <= nanos
        || calls.leftNanos() != NEVER && calls.leftNanos() < nanos;
  }

  /** What ended the chat, and when. */
  String howItEnded() {
    return heard.endedNanos() != NEVER
            && (calls.leftNanos() == NEVER || heard.endedNanos() < calls.leftNanos())
        ? "chat.ended came " + at(heard.endedNanos())
        : "the customer left " + at(calls.leftNanos());
  }

  long lastNanos() {
    return lastNanos;
  }

  /** When something was, in seconds from the conversation's first observation. */
  String at(long nanos) {
    return seconds(firstNanos, nanos) + " s into the chat";
  }

  /** The seconds between two moments. */
  static String seconds(long from, long to) {
    return String.format(Locale.ROOT, "%.3f", (to - from) / 1e9);
  }
}
