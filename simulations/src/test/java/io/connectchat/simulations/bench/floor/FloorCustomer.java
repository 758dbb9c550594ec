package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.net.URI;

/** One customer: a few numbers, a token and a socket. One message under way at a time. */
final class FloorCustomer {
  private static final byte[] TOKEN = "\"ParticipantToken\":\"".getBytes(US_ASCII);
  private static final byte[] CONNECTION_TOKEN = "\"ConnectionToken\":\"".getBytes(US_ASCII);
  private static final byte[] URL = "\"Url\":\"".getBytes(US_ASCII);
  private static final byte[] ID = "\"Id\":\"".getBytes(US_ASCII);
  private static final int OK = 200;

  private enum Step {
    START,
    CONNECT,
    TALK,
    LEAVE,
    GONE
  }

  private final FloorLoop loop;
  private final int number;
  private Step step = Step.START;
  private byte[] token;
  private Channel socket;
  private int sent;
  private boolean isUnderWay;
  private boolean isAccepted;
  private boolean isLeaving;
  private long sinceNanos;
  private int owed;
  private long owedSinceNanos;
  private long idHigh;
  private long idLow;
  private long heardHigh;
  private long heardLow;
  private long heardBeforeHigh;
  private long heardBeforeLow;

  FloorCustomer(FloorLoop loop, int number) {
    this.loop = loop;
    this.number = number;
  }

  void write(ByteBuf into, FloorRequests requests) {
    switch (step) {
      case START -> requests.start(into);
      case CONNECT -> requests.connection(into, token);
      case TALK -> requests.message(into, token, number, sent);
      default -> requests.disconnect(into, token);
    }
  }

  /** Sends the next message, which should have been sent at this time. */
  void say(long intendedNanos) {
    loop.sends(System.nanoTime() - intendedNanos);
    isUnderWay = true;
    isAccepted = false;
    sinceNanos = intendedNanos;
    sent++;
    loop.ask(this);
  }

  /** Its turn has come; while a message is under way, it owes this one. */
  void due(long intendedNanos) {
    if (isFree()) {
      say(intendedNanos);
    } else if (owed++ == 0) {
      owedSinceNanos = intendedNanos;
    }
  }

  void sayWhatIsOwed() {
    if (owed > 0) {
      owed--;
      long intended = owedSinceNanos;
      owedSinceNanos += loop.roundNanos();
      say(intended);
    }
  }

  boolean isFree() {
    return step == Step.TALK && !isUnderWay;
  }

  /** Ends the chat, once the message that is under way has come back. */
  void leave() {
    isLeaving = true;
    if (isFree()) {
      step = Step.LEAVE;
      loop.ask(this);
    }
  }

  void answered(int status, byte[] bytes, int from, int to) {
    if (step == Step.GONE) {
      return;
    }
    if (status != OK) {
      loop.lost(step + ": " + status + " " + new String(bytes, from, to - from, US_ASCII));
      isUnderWay = false;
      return;
    }
    switch (step) {
      case START -> {
        token = textBehind(TOKEN, bytes, from, to).getBytes(US_ASCII);
        step = Step.CONNECT;
        loop.ask(this);
      }
      case CONNECT -> {
        token = textBehind(CONNECTION_TOKEN, bytes, from, to).getBytes(US_ASCII);
        step = Step.TALK;
        isUnderWay = true; // until it is subscribed
        loop.open(this, URI.create(textBehind(URL, bytes, from, to)));
      }
      case TALK -> accepted(bytes, from, to);
      default -> hangUp();
    }
  }

  void hangUp() {
    step = Step.GONE;
    socket.close();
    loop.left();
  }

  private static String textBehind(byte[] name, byte[] bytes, int from, int to) {
    return FloorText.quoted(bytes, FloorText.behind(bytes, from, to, name));
  }

  void opened(Channel channel) {
    socket = channel;
  }

  void subscribed() {
    isUnderWay = false;
    loop.arrived(this);
  }

  private void accepted(byte[] bytes, int from, int to) {
    int id = FloorText.behind(bytes, from, to, ID);
    idHigh = FloorText.high(bytes, id);
    idLow = FloorText.low(bytes, id);
    isAccepted = true;
    if (idHigh == heardHigh && idLow == heardLow
        || idHigh == heardBeforeHigh && idLow == heardBeforeLow) {
      echoed();
    }
  }

  /** A frame with this Id came, perhaps before the answer to its call. */
  void heard(long high, long low) {
    if (step == Step.GONE) {
      return;
    }
    if (isUnderWay && isAccepted && high == idHigh && low == idLow) {
      echoed();
    } else {
      heardBeforeHigh = heardHigh;
      heardBeforeLow = heardLow;
      heardHigh = high;
      heardLow = low;
    }
  }

  private void echoed() {
    isUnderWay = false;
    long now = System.nanoTime();
    loop.echoed(this, now - sinceNanos, now);
    if (isLeaving) {
      leave();
    }
  }

  void cutOff() {
    if (step != Step.GONE) {
      loop.lost("the server closed a socket");
    }
  }
}
