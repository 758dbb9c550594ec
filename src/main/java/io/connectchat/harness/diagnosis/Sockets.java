package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.wire.Frame;

/** A conversation's WebSockets: subscriptions, losses and heartbeats. */
final class Sockets {
  private int opened;
  private long open;
  private long listening;
  private int subscribes;
  private String lastAck = "";
  private long subscribedNanos = Course.NEVER;
  private SocketClosed lost;
  private long backNanos = Course.NEVER;
  private SocketClosed hungUp;
  private long beatNanos = Course.NEVER;
  private long firstMissedNanos = Course.NEVER;
  private int missed;
  private int mostMissed;
  private long mostMissedSince = Course.NEVER;

  /** Whether it was about a socket. */
  boolean saw(Observation seen, Heard heard) {
    if (seen instanceof SocketOpened socket) {
      opened++;
      open |= bit(socket.socket());
      missed = 0;
      return true;
    }
    if (seen instanceof SocketClosed socket) {
      closed(socket, heard);
      return true;
    }
    return false;
  }

  void sent(FrameOut out) {
    if (out.text().contains("aws/subscribe")) {
      subscribes++;
    } else if (out.text().contains("aws/heartbeat")) {
      beatNanos = out.nanos();
      firstMissedNanos = missed == 0 ? out.nanos() : firstMissedNanos;
      missed++;
    }
  }

  void came(FrameIn in) {
    if (in.frame() instanceof Frame.Heartbeat) {
      missed = 0;
    } else if (in.frame() instanceof Frame.SubscribeAck ack) {
      lastAck = ack.inWords();
      if (ack.success()) {
        subscribed(in);
      }
    }
    remember();
  }

  private void subscribed(FrameIn in) {
    listening |= bit(in.socket());
    if (subscribedNanos == Course.NEVER) {
      subscribedNanos = in.nanos();
    } else if (lost != null && backNanos == Course.NEVER) {
      backNanos = in.nanos();
    }
  }

  private void closed(SocketClosed socket, Heard heard) {
    remember();
    boolean wasLast = listening == bit(socket.socket());
    open &= ~bit(socket.socket());
    listening &= ~bit(socket.socket());
    boolean over = heard.endedNanos() != Course.NEVER;
    if (wasLast && !over && !socket.byUs() && lost == null) {
      lost = socket;
    } else if (wasLast && !over && socket.byUs()) {
      hungUp = socket;
    }
  }

  /** The longest row of heartbeats without an answer. */
  private void remember() {
    if (missed > mostMissed) {
      mostMissed = missed;
      mostMissedSince = firstMissedNanos;
    }
  }

  private static long bit(int socket) {
    return 1L << Math.min(socket, 62);
  }

  int opened() {
    return opened;
  }

  boolean isOpen() {
    return open != 0;
  }

  boolean isListening() {
    return listening != 0;
  }

  boolean wasSubscribed() {
    return subscribedNanos != Course.NEVER;
  }

  long subscribedNanos() {
    return subscribedNanos;
  }

  /** How often aws/subscribe was sent. */
  int subscribes() {
    return subscribes;
  }

  /** The last answer to it; empty when none came. */
  String lastAck() {
    return lastAck;
  }

  /** Whether the only subscribed socket went, and not by the customer's will. */
  boolean wasLost() {
    return lost != null;
  }

  SocketClosed lost() {
    return lost;
  }

  /** When a new socket was subscribed after that. */
  long backNanos() {
    return backNanos;
  }

  /** Whether the customer closed its last subscribed socket before it had heard of the end. */
  boolean wasHungUp() {
    return hungUp != null;
  }

  SocketClosed hungUp() {
    return hungUp;
  }

  /** The last heartbeat that the customer sent. */
  long beatNanos() {
    return beatNanos;
  }

  /** Heartbeats in a row that had no answer. */
  int mostMissed() {
    return Math.max(mostMissed, missed);
  }

  /** When the first of these was sent. */
  long mostMissedSince() {
    return missed > mostMissed ? firstMissedNanos : mostMissedSince;
  }
}
