package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The plan that is in force. Faults are applied in the order of the plan; each counts what the ones
 * before it have left, so a dropped frame is no occasion for a later fault.
 */
public final class Faults {
  private static final List<Copy> AS_IT_IS = List.of(Copy.AT_ONCE);

  private final Journal journal;
  private volatile FaultPlan plan;

  public Faults(Journal journal, FaultPlan plan) {
    this.journal = journal;
    this.plan = plan;
  }

  public FaultPlan plan() {
    return plan;
  }

  /** Puts another plan in force; all counts start anew. */
  public void replace(FaultPlan next) {
    plan = next;
  }

  /** How often and when an item is sent to one socket; empty: never. */
  public List<Copy> copies(Contact contact, Participant recipient, Item item) {
    List<Copy> copies = AS_IT_IS;
    for (ArmedFault armed : plan.faults()) {
      if (copies.isEmpty()) {
        break;
      }
      if (armed.fault() instanceof FrameFault fault && fault.concerns(recipient, item)) {
        Optional<SplittableRandom> random = armed.fires(Optional.of(contact));
        if (random.isPresent()) {
          copies = fault.applyTo(copies, random.get());
          note(
              contact.id(),
              recipient.id(),
              Details.of("fault", armed.name()).and("item", item.id()));
        }
      }
    }
    return copies;
  }

  /**
   * What becomes of a call.
   *
   * @param participant who calls, empty when unknown
   */
  public CallCourse course(String operation, Optional<Contact> contact, String participant) {
    CallCourse course = CallCourse.UNDISTURBED;
    for (ArmedFault armed : plan.faults()) {
      if (course.isDecided()) {
        break;
      }
      if (armed.fault() instanceof CallFault fault && fault.concerns(operation)) {
        Optional<SplittableRandom> random = armed.fires(contact);
        if (random.isPresent()) {
          course = fault.applyTo(course, random.get());
          Details details = Details.of("fault", armed.name()).and("operation", operation);
          course
              .instead()
              .ifPresent(a -> details.and("status", a.status()).and("errorType", a.errorType()));
          note(contact.map(Contact::id).orElse(""), participant, details);
        }
      }
    }
    return course;
  }

  /** How a socket that has just been opened is going to be closed. */
  public Optional<Closing> closing(Contact contact, Participant participant) {
    for (ArmedFault armed : plan.faults()) {
      if (armed.fault() instanceof SocketFault fault
          && armed.fires(Optional.of(contact)).isPresent()) {
        Details details = Details.of("fault", armed.name()).and("code", fault.closeCode());
        return Optional.of(
            new Closing(
                fault.closeCode(),
                fault.afterOpening(),
                () -> note(contact.id(), participant.id(), details)));
      }
    }
    return Optional.empty();
  }

  private void note(String contact, String participant, Details details) {
    journal.write(JournalEntry.Kind.FAULT, contact, participant, details);
  }
}
