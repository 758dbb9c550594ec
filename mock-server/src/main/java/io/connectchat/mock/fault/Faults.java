package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.TranscriptPage.Entry;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The plan that is in force. Faults are applied in the order of the plan; each counts what the ones
 * before it have left, so a dropped frame is no occasion for a later fault.
 */
public final class Faults {
  private final PlanInForce plan;
  private final FrameFaults frames;
  private final CallFaults calls;
  private final SocketFaults sockets;
  private final TranscriptFaults transcripts;

  public Faults(Journal journal, Clock clock, FaultPlan plan) {
    this.plan = new PlanInForce(journal, clock, plan);
    this.frames = new FrameFaults(this.plan);
    this.calls = new CallFaults(this.plan);
    this.sockets = new SocketFaults(this.plan);
    this.transcripts = new TranscriptFaults(this.plan);
  }

  public FaultPlan plan() {
    return plan.plan();
  }

  /** Puts another plan in force; all counts start anew. */
  public void replace(FaultPlan next) {
    plan.replace(next);
  }

  /** What is sent to a socket in place of a frame: mostly the frame itself, at once. */
  public List<Copy> copies(Outgoing frame) {
    return frames.copies(frame);
  }

  /**
   * What becomes of a call.
   *
   * @param participant who calls, empty when unknown
   */
  public CallCourse course(String operation, Optional<Contact> contact, String participant) {
    return calls.course(operation, new Occasion(contact, participant));
  }

  /** Whether there is any fault in the plan. */
  public boolean arePlanned() {
    return !plan.faults().isEmpty();
  }

  /**
   * What becomes of a call that asks for a chat, which does not exist yet.
   *
   * @param customer display name
   */
  public CallCourse start(String operation, String customer, Map<String, String> attributes) {
    Occasion.Starter starter = new Occasion.Starter(customer, attributes);
    return calls.course(operation, new Occasion(Optional.empty(), "", Optional.of(starter)));
  }

  /** What is going to happen to a socket that has just been opened. */
  public List<Strike> opened(Contact contact, Participant participant) {
    return sockets.strikes(Occasion.of(contact, participant), Optional.empty());
  }

  /** What is going to happen to a socket that this frame has just been sent to. */
  public List<Strike> sent(Outgoing frame) {
    return plan.faults().isEmpty()
        ? List.of()
        : sockets.strikes(Occasion.of(frame), Optional.of(frame));
  }

  /** The HTTP status with which a client is kept out; empty when it is let in. */
  public OptionalInt refusal(Door door, Contact contact, Participant participant) {
    return first(DoorFault.class, f -> f.door() == door, Occasion.of(contact, participant))
        .map(fault -> OptionalInt.of(fault.status()))
        .orElseGet(OptionalInt::empty);
  }

  /** Whether the plan may keep clients out at this door. */
  public boolean mayRefuse(Door door) {
    return plan.faults().stream()
        .anyMatch(armed -> armed.fault() instanceof DoorFault fault && fault.door() == door);
  }

  /** How long a token that is being issued is really good; empty: as long as it should. */
  public Optional<Duration> lifetime(
      Credential.Kind token, Contact contact, Participant participant) {
    return first(TokenFault.class, f -> f.token() == token, Occasion.of(contact, participant))
        .map(TokenFault::after);
  }

  /** A page of the transcript as it is to be shown. */
  public List<Entry> transcript(Contact contact, Participant reader, List<Entry> page) {
    return transcripts.shown(Occasion.of(contact, reader), page);
  }

  private <F extends Fault> Optional<F> first(
      Class<F> type, Predicate<F> concerned, Occasion occasion) {
    for (ArmedFault armed : plan.faults()) {
      if (type.isInstance(armed.fault())
          && concerned.test(type.cast(armed.fault()))
          && plan.fires(armed, occasion).isPresent()) {
        plan.note(occasion, Details.of("fault", armed.name()));
        return Optional.of(type.cast(armed.fault()));
      }
    }
    return Optional.empty();
  }
}
