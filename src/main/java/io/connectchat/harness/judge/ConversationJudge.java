package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Abandoned;
import io.connectchat.harness.evidence.Observation.BackFilled;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Expected;
import io.connectchat.harness.evidence.Observation.Failed;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.NotSent;
import io.connectchat.harness.evidence.Observation.Sending;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.evidence.Observation.TranscriptAsked;
import io.connectchat.harness.evidence.Observation.TranscriptMissing;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.latency.LatencyBook;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.StartedChat;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges one conversation by what was seen of it, and by nothing else. Used on the conversation's
 * event loop only.
 */
public final class ConversationJudge implements Observer {
  private static final long NANOS_A_MILLISECOND = 1_000_000;
  private static final Runnable NOBODY = () -> {};

  private final Tally tally;
  private final Memory memory;
  private final Own own;
  private final Contact contact = new Contact();
  private final Sockets sockets = new Sockets();
  private final Notes notes;
  private final Premises premises;
  private final LatencyBook latency;
  private final Replies replies;
  private final Delivery delivery;
  private final Duplicates duplicates;
  private final ArrivalOrder arrivalOrder;
  private final Conduct conduct;
  private final CrossTalk crossTalk;
  private final Reached reached;
  private final Recording recording;

  private boolean failed;
  private boolean lastFrameAwaited;
  private boolean lastFrameSeen;
  private long lastFrameNanos;
  private boolean endedEarly;
  private Optional<String> unread = Optional.empty();
  private OptionalLong deafSince = OptionalLong.empty();
  private Runnable settled = NOBODY;

  ConversationJudge(
      String conversation, Patience patience, LatencyBook latency, LiveCounts live, boolean reads) {
    this.tally = new Tally(live);
    this.latency = latency;
    memory = new Memory(reads);
    own = new Own(memory);
    notes = new Notes(conversation, tally);
    premises = new Premises(notes);
    replies = new Replies(patience, notes, latency);
    delivery = new Delivery(patience, own, notes, latency, sockets, replies, premises);
    duplicates = new Duplicates(memory, notes);
    arrivalOrder = new ArrivalOrder(tally);
    conduct = new Conduct(notes);
    crossTalk = new CrossTalk(own, notes);
    reached = new Reached(patience, notes);
    recording = new Recording(own, memory, reached, notes);
  }

  @Override
  public void saw(Observation seen) {
    premises.time(seen);
    settle(seen.nanos());
    if (seen instanceof FrameIn frame) {
      frame(frame);
    } else if (seen instanceof Call call) {
      call(call);
    } else if (seen instanceof Sending sending) {
      crossTalk.said(premises.sending(sending));
      delivery.sending(sending);
    } else if (seen instanceof FrameOut out) {
      conduct.sent(out);
    } else if (seen instanceof NotSent) {
      tally.add(Count.NOT_SENT);
    } else if (seen instanceof TranscriptAsked) {
      recording.begins();
    } else if (seen instanceof Transcript transcript) {
      unread = recording.read(transcript) ? Optional.empty() : unread;
    } else if (seen instanceof TranscriptMissing missing) {
      recording.fails();
      unread = Optional.of(missing.answer().inWords());
    } else if (seen instanceof SocketOpened opened) {
      sockets.opened(opened.socket());
      latency.record(Leg.SOCKET_OPEN, opened.nanos() - opened.startNanos());
    } else if (seen instanceof Subscribed subscribed) {
      subscribed(subscribed);
    } else if (seen instanceof SocketClosed closed) {
      closed(closed);
    } else if (seen instanceof Abandoned) {
      // Nobody listens any more by the customer's own will: what was under way has no fate.
      delivery.close(true, seen.nanos());
      replies.abandon();
    } else if (seen instanceof BackFilled filled) {
      filled.items().forEach(item -> missed(item, filled.nanos()));
    } else if (seen instanceof Expected expected) {
      expected(expected);
    } else if (seen instanceof Failed failure) {
      failed(failure);
    }
    if (settled != NOBODY && openFor(seen.nanos()) == 0) {
      settled.run();
    }
  }

  /** What fails since the chat is over is no failure of its own. */
  private void failed(Failed failure) {
    failed = true;
    boolean early = lastFrameSeen && !Observation.Failed.DISCONNECT.equals(failure.step());
    endedEarly |= early;
    String ended =
        early
            ? "the chat was ended early, chat.ended came "
                + (failure.nanos() - lastFrameNanos) / NANOS_A_MILLISECOND
                + " ms before: "
            : "";
    notes.trouble(Notes.STEP, failure.step() + ": " + ended + failure.why(), failure.nanos());
  }

  private void chatEnded(long nanos) {
    lastFrameNanos = lastFrameSeen ? lastFrameNanos : nanos;
    lastFrameSeen = true;
    contact.chatEnded();
  }

  private void settle(long nanos) {
    delivery.settle(nanos);
    replies.settle(nanos);
    reached.settle(nanos);
  }

  private void subscribed(Subscribed subscribed) {
    sockets.subscribed(subscribed.socket());
    conduct.subscribed(subscribed.socket());
    premises.subscribed();
    latency.record(Leg.SUBSCRIBE_ACK, subscribed.nanos() - subscribed.startNanos());
    deafSince.ifPresent(since -> latency.record(Leg.RECONNECT, subscribed.nanos() - since));
    deafSince = OptionalLong.empty();
  }

  private void expected(Expected expected) {
    tally.observe(LoadRule.DIALOGUE);
    if (!expected.met()) {
      notes.found(LoadRule.DIALOGUE, expected.explanation(), expected.nanos());
    }
  }

  private void frame(FrameIn in) {
    if (in.frame() instanceof Frame.Chat chat) {
      tally.observe(LoadRule.FRAME_FORM);
      item(in.socket(), chat.item(), in.nanos());
    } else if (in.frame() instanceof Frame.Heartbeat) {
      conduct.heartbeat(in.socket());
    } else if (in.frame() instanceof Frame.Broken broken) {
      tally.observe(LoadRule.FRAME_FORM);
      notes.found(
          LoadRule.FRAME_FORM, broken.why() + ": " + Notes.quote(broken.text()), in.nanos());
    }
  }

  private void item(int socket, Item item, long nanos) {
    conduct.chat(socket, item, nanos);
    if (crossTalk.isForeign(item, nanos)) {
      return;
    }
    if (sockets.isListening()) {
      reached.came(item);
    }
    boolean isNew = duplicates.isNew(socket, item, nanos);
    arrivalOrder.frame(socket, item);
    if (item.isMessage() && own.isParticipant(item.participantId())) {
      delivery.echo(item, nanos);
    } else if (item.isReply() && isNew) {
      replies.reply(nanos);
    } else if (item.isChatEnded()) {
      chatEnded(nanos);
    }
  }

  /** What came while no socket listened, the customer has from the transcript instead. */
  private void missed(Item item, long nanos) {
    if (item.isMessage() && own.isParticipant(item.participantId())) {
      delivery.echo(item, nanos);
    } else if (item.isReply()) {
      replies.reply(nanos);
    }
  }

  private void call(Call call) {
    contact.called(call);
    if (call.operation() == Operation.SEND_MESSAGE) {
      delivery.called(call);
    } else if (call.answer() instanceof Answer.Accepted accepted) {
      long nanos = call.nanos() - call.startNanos();
      if (call.operation() == Operation.START_CHAT_CONTACT) {
        latency.record(Leg.START, nanos);
        started(accepted.body());
      } else if (call.operation() == Operation.CREATE_PARTICIPANT_CONNECTION) {
        latency.record(Leg.CONNECTION, nanos);
      } else if (call.operation() == Operation.DISCONNECT_PARTICIPANT) {
        lastFrameAwaited = sockets.isListening();
      }
    }
  }

  private void started(String body) {
    try {
      StartedChat chat = StartedChat.read(body);
      own.started(chat);
      crossTalk.started(chat.contactId());
      crossTalk.started(chat.continuedFrom());
    } catch (MalformedAnswer e) {
      // The customer fails on the same answer and says so.
    }
  }

  private void closed(SocketClosed closed) {
    boolean listened = sockets.isListening();
    sockets.closed(closed);
    if (listened && !sockets.isListening()) {
      deafSince = OptionalLong.of(closed.nanos());
    }
    memory.closed(closed.socket());
    conduct.closed(closed.socket());
    arrivalOrder.closed(closed.socket());
    delivery.silenced();
    if (!sockets.isListening()) {
      reached.silenced();
    }
  }

  /**
   * How long, in nanoseconds from now, an echo or an answer is still worth waiting for; 0 when
   * nothing is awaited, or nothing can come.
   */
  public long openFor(long nanos) {
    return sockets.silence().isEmpty()
        ? Math.max(
            Math.max(0, reached.openFor(nanos)),
            Math.max(delivery.openFor(nanos), replies.openFor(nanos)))
        : 0;
  }

  /** What was found of the conversation so far, in the order in which it was noticed. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(tally.findings());
  }

  /** Calls back, on the event loop, each time that nothing is awaited after an observation. */
  public void whenSettled(Runnable callback) {
    settled = callback;
  }

  /** The conversation is over; nothing may be seen of it after this. */
  ConversationResult close(boolean cut, long nanos) {
    settle(nanos);
    delivery.close(cut, nanos);
    recording.close();
    if (!cut) {
      replies.close(nanos);
      lastFrame(nanos);
    }
    return new ConversationResult(tally, failed, endedEarly, contact, unread);
  }

  /** Judged only where the customer was there to hear it. */
  private void lastFrame(long nanos) {
    if (lastFrameSeen || lastFrameAwaited) {
      tally.observe(LoadRule.CHAT_ENDED);
    }
    if (lastFrameAwaited && !lastFrameSeen) {
      notes.found(LoadRule.CHAT_ENDED, "the chat ended and chat.ended did not come", nanos);
    }
  }
}
