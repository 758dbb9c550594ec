package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Subscriber;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.fault.Closing;
import io.connectchat.mock.fault.Copy;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.JournalEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One open WebSocket of a participant: answers subscribe, heartbeat and ping, and passes items on
 * once it is subscribed.
 *
 * <p>Source: protocol notes 3.2 and 3.3.
 */
public final class ChatSocket implements Subscriber {
  private final String connectionId = UUID.randomUUID().toString();
  private final Contact contact;
  private final Participant participant;
  private final Instant expiresAt;
  private final Wire wire;
  private final SocketEnvironment environment;
  private final LateFrames late;
  private volatile boolean open = true;
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
    if (contact.attach(this)) {
      environment.faults().closing(contact, participant).ifPresent(this::closeLater);
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

  private void closeLater(Closing closing) {
    environment
        .timers()
        .after(
            closing.after(),
            () -> {
              if (open) {
                closing.fired().run();
                wire.close(closing.code(), "closed by the fault plan");
              }
            });
  }

  /** A text message came. */
  public void received(String text) {
    ClientFrame.read(text)
        .ifPresentOrElse(
            this::handle,
            () -> {
              note(Kind.FRAME_IN, Details.of("lint", "no JSON object with a topic"));
              send(ControlFrames.forbidden(connectionId), new Details());
            });
  }

  /** The connection is gone, whoever ended it. */
  public void closed(int code) {
    open = false;
    contact.detach(this);
    late.discard();
    expiry.cancel();
    note(Kind.CLOSE, Details.of("code", code));
  }

  @Override
  public void deliver(Item item) {
    List<Copy> copies = environment.faults().copies(contact, participant, item);
    if (copies.isEmpty()) {
      return;
    }
    if (item instanceof Event event && event.type() == EventType.CHAT_ENDED) {
      late.flush(); // nothing comes after this frame
    }
    String frame = ChatFrame.of(contact, item);
    for (Copy copy : copies) {
      if (copy.isAtOnce()) {
        sendChat(frame, item);
      } else {
        late.send(copy.delay(), () -> sendChat(frame, item));
      }
    }
  }

  private void sendChat(String frame, Item item) {
    send(frame, Details.of("topic", Topic.CHAT).and("item", item.id()));
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

  private void handle(ClientFrame frame) {
    Details seen = Details.of("topic", frame.topic());
    if (frame.hasStrayBytes()) {
      seen.and("lint", "stray bytes after the JSON");
    }
    note(Kind.FRAME_IN, seen);
    switch (frame.topic()) {
      case Topic.SUBSCRIBE -> subscribe(frame.topics());
      case Topic.HEARTBEAT -> answer(ControlFrames.HEARTBEAT, Topic.HEARTBEAT);
      case Topic.PING -> answer(ControlFrames.PONG, Topic.PING);
      default -> send(ControlFrames.forbidden(connectionId), new Details());
    }
  }

  private void subscribe(List<String> topics) {
    if (topics.equals(List.of(Topic.CHAT))) {
      contact.subscribe(this, () -> answer(ControlFrames.SUBSCRIBED, Topic.SUBSCRIBE));
    } else {
      answer(ControlFrames.notSubscribed(topics), Topic.SUBSCRIBE);
    }
  }

  private void answer(String frame, String topic) {
    send(frame, Details.of("topic", topic));
  }

  // Noted first: a reader that has seen the frame finds it in the journal.
  private void send(String frame, Details details) {
    note(Kind.FRAME_OUT, details);
    wire.send(frame);
  }

  private void note(Kind kind, Details details) {
    environment.journal().write(kind, contact.id(), participant.id(), details);
  }
}
