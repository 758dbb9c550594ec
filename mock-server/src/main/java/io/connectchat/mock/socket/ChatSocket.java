package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.DisconnectReason;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Subscriber;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.fault.Copy;
import io.connectchat.mock.fault.Door;
import io.connectchat.mock.fault.Line;
import io.connectchat.mock.fault.Outgoing;
import io.connectchat.mock.fault.Strike;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.JournalEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One open WebSocket of a participant: answers subscribe, heartbeat and ping, and passes items on
 * once it is subscribed.
 *
 * <p>Source: protocol notes 3.2 and 3.3.
 */
public final class ChatSocket implements Subscriber, Line {
  private final String connectionId = UUID.randomUUID().toString();
  private final Contact contact;
  private final Participant participant;
  private final Instant expiresAt;
  private final Wire wire;
  private final SocketEnvironment environment;
  private final LateFrames late;
  private volatile boolean open = true;
  private volatile boolean muted;
  private volatile Timers.Timer expiry = () -> {};

  public ChatSocket(Credential credential, Wire wire, SocketEnvironment environment) {
    this.contact = credential.contact();
    this.participant = credential.participant();
    this.wire = wire;
    this.environment = environment;
    this.expiresAt = environment.switches().connectionExpiry(credential);
    this.late = new LateFrames(environment.timers());
  }

  @Override
  public Participant participant() {
    return participant;
  }

  /** The handshake is done. */
  public void opened() {
    note(Kind.OPEN, Details.of("status", 101));
    if (contact.sockets().attach(this)) {
      strikeLater(environment.faults().opened(contact, participant));
      if (environment.switches().get(Switches.CLOSE_AT_CONNECTION_EXPIRY)) {
        closeAtExpiry();
      }
    } else {
      wire.close(CloseCode.POLICY_VIOLATION, "too many connections, or the chat has ended");
    }
  }

  private void closeAtExpiry() {
    expiry =
        environment
            .timers()
            .after(
                contact.until(expiresAt),
                () -> wire.close(CloseCode.GOING_AWAY, "the connection has expired"));
  }

  // Through the timers even when at once: a contact must not be ended from inside its own delivery.
  private void strikeLater(List<Strike> strikes) {
    for (Strike strike : strikes) {
      environment
          .timers()
          .after(
              strike.after(),
              () -> {
                if (open) {
                  strike.effect().accept(this);
                }
              });
    }
  }

  /** A text message came. */
  public void received(String text) {
    ClientFrame.read(text)
        .ifPresentOrElse(
            this::handle,
            () -> {
              note(Kind.FRAME_IN, Details.of("lint", "no JSON object with a topic"));
              answer(ControlFrames.forbidden(connectionId), "");
            });
  }

  /** The connection is gone, whoever ended it. */
  public void closed(int code) {
    open = false;
    contact.sockets().detach(this);
    late.discard();
    expiry.cancel();
    note(Kind.CLOSE, Details.of("code", code));
  }

  @Override
  public void deliver(Item item) {
    if (item instanceof Event event && event.type() == EventType.CHAT_ENDED) {
      late.flush(); // nothing comes after this frame
    }
    Outgoing frame = outgoing(Topic.CHAT, Optional.of(item), ChatFrame.of(contact, item));
    boolean passes = send(frame);
    if (passes) {
      late.passed();
    }
  }

  private Outgoing outgoing(String topic, Optional<Item> item, String text) {
    return new Outgoing(contact, participant, topic, item, text);
  }

  /** Sends a frame as the fault plan has it; whether it went out at once. */
  private boolean send(Outgoing frame) {
    List<Copy> copies = environment.faults().copies(frame);
    return send(frame, copies);
  }

  private boolean send(Outgoing frame, List<Copy> copies) {
    boolean anyAtOnce = false;
    for (Copy copy : copies) {
      if (copy.isAtOnce()) {
        anyAtOnce = true;
        sendNow(frame, copy);
      } else {
        late.send(copy.delay(), copy.behind(), () -> sendNow(frame, copy));
      }
    }
    return anyAtOnce;
  }

  private void sendNow(Outgoing frame, Copy copy) {
    write(copy, Details.of("topic", frame.topic()).and("item", frame.item().map(Item::id)));
    strikeLater(environment.faults().sent(frame));
  }

  // Noted first: a reader that has seen the frame finds it in the journal.
  private void write(Copy copy, Details details) {
    if (muted) {
      return;
    }
    note(Kind.FRAME_OUT, details);
    switch (copy.form()) {
      case TEXT -> wire.send(copy.text());
      case FRAGMENTED -> wire.sendFragments(copy.text());
      case BINARY -> wire.sendBinary(copy.text());
    }
  }

  @Override
  public void chatEnded() {
    environment
        .timers()
        .after(
            environment.switches().get(Switches.CLOSE_AFTER_END),
            () -> wire.close(CloseCode.NORMAL, "the chat has ended"));
  }

  @Override
  public void cut() {
    wire.cut();
  }

  @Override
  public void close(int code) {
    wire.close(code, "closed by the fault plan");
  }

  @Override
  public void stopReading() {
    wire.stopReading();
  }

  @Override
  public void stopSending() {
    muted = true;
  }

  @Override
  public void endChat() {
    contact.life().end(DisconnectReason.API);
  }

  @Override
  public void replay() {
    for (Item item : contact.said(participant.role())) {
      Outgoing frame = outgoing(Topic.CHAT, Optional.of(item), ChatFrame.of(contact, item));
      write(Copy.asItIs(frame.text()), Details.of("topic", frame.topic()).and("item", item.id()));
    }
  }

  private void handle(ClientFrame frame) {
    Details seen = Details.of("topic", frame.topic());
    if (frame.hasStrayBytes()) {
      seen.and("lint", "stray bytes after the JSON");
    }
    note(Kind.FRAME_IN, seen);
    if (frame.hasStrayBytes() && !environment.switches().get(Switches.STRAY_BYTES_TAKEN)) {
      answer(ControlFrames.forbidden(connectionId), "");
      return;
    }
    switch (frame.topic()) {
      case Topic.SUBSCRIBE -> subscribe(frame.topics());
      case Topic.HEARTBEAT -> answer(ControlFrames.HEARTBEAT, Topic.HEARTBEAT);
      case Topic.PING -> answer(ControlFrames.PONG, Topic.PING);
      default -> answer(ControlFrames.forbidden(connectionId), "");
    }
  }

  private void subscribe(List<String> topics) {
    if (!topics.equals(List.of(Topic.CHAT))) {
      answerUnknown(topics);
      return;
    }
    if (environment.faults().refusal(Door.SUBSCRIPTION, contact, participant).isPresent()) {
      answer(ControlFrames.acknowledgement("failure", topics), Topic.SUBSCRIBE);
      return;
    }
    Outgoing ack = outgoing(Topic.SUBSCRIBE, Optional.empty(), ControlFrames.SUBSCRIBED);
    List<Copy> copies = environment.faults().copies(ack);
    // A late acknowledgement is a late subscription: nothing may be delivered before it.
    Duration delay =
        copies.stream().map(Copy::delay).min(Duration::compareTo).orElse(Duration.ZERO);
    if (delay.isZero()) {
      contact.sockets().subscribe(this, () -> send(ack, copies));
    } else {
      environment
          .timers()
          .after(
              delay,
              () ->
                  contact
                      .sockets()
                      .subscribe(this, () -> copies.forEach(copy -> sendNow(ack, copy))));
    }
  }

  private void answerUnknown(List<String> topics) {
    switch (environment.switches().get(Switches.UNKNOWN_TOPIC)) {
      case FAILURE -> answer(ControlFrames.acknowledgement("failure", topics), Topic.SUBSCRIBE);
      case SUCCESS -> answer(ControlFrames.acknowledgement("success", topics), Topic.SUBSCRIBE);
      case SILENCE -> {}
    }
  }

  private void answer(String frame, String topic) {
    send(outgoing(topic, Optional.empty(), frame));
  }

  private void note(Kind kind, Details details) {
    environment.journal().write(kind, contact.id(), participant.id(), details);
  }
}
