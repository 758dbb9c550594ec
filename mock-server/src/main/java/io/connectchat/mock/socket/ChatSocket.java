package io.connectchat.mock.socket;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Subscriber;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.JournalEntry.Kind;
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
  private final Wire wire;
  private final SocketEnvironment environment;

  public ChatSocket(Credential credential, Wire wire, SocketEnvironment environment) {
    this.contact = credential.contact();
    this.participant = credential.participant();
    this.wire = wire;
    this.environment = environment;
  }

  @Override
  public Participant participant() {
    return participant;
  }

  /** The handshake is done. */
  public void opened() {
    note(Kind.OPEN, Details.of("status", 101));
    if (!contact.attach(this)) {
      wire.close(CloseCode.POLICY_VIOLATION, "too many connections, or the chat has ended");
    }
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
    contact.detach(this);
    note(Kind.CLOSE, Details.of("code", code));
  }

  @Override
  public void deliver(Item item) {
    send(ChatFrame.of(contact, item), Details.of("topic", Topic.CHAT).and("item", item.id()));
  }

  @Override
  public void chatEnded() {
    environment
        .timers()
        .after(
            environment.closeAfterEnd(), () -> wire.close(CloseCode.NORMAL, "the chat has ended"));
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
