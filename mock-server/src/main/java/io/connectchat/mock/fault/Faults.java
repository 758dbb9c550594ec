package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.TranscriptPage.Entry;
import io.connectchat.mock.journal.Details;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The plan that is in force. Faults are applied in the order of the plan; each counts what the ones
 * before it have left, so a dropped frame is no occasion for a later fault.
 */
public final class Faults {
  private final Journal journal;
  private final Clock clock;
  private volatile InForce inForce;

  private record InForce(FaultPlan plan, Instant since) {}

  public Faults(Journal journal, Clock clock, FaultPlan plan) {
    this.journal = journal;
    this.clock = clock;
    replace(plan);
  }

  public FaultPlan plan() {
    return inForce.plan();
  }

  /** Puts another plan in force; all counts start anew. */
  public void replace(FaultPlan next) {
    inForce = new InForce(next, clock.instant());
  }

  /** What is sent to a socket in place of a frame: mostly the frame itself, at once. */
  public List<Copy> copies(Outgoing frame) {
    List<Copy> copies = List.of(Copy.asItIs(frame.text()));
    Occasion occasion = new Occasion(Optional.of(frame.contact()), frame.recipient().id());
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof FrameFault fault && !copies.isEmpty()) {
        fault.saw(frame);
        Optional<SplittableRandom> random =
            fault.concerns(frame) ? fires(armed, occasion) : Optional.empty();
        if (random.isPresent()) {
          copies = fault.applyTo(copies, random.get());
          note(occasion, about(armed, frame));
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
    Occasion occasion = new Occasion(contact, participant);
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof CallFault fault
          && !course.isDecided()
          && fault.concerns(operation)) {
        Optional<SplittableRandom> random = fires(armed, occasion);
        if (random.isPresent()) {
          course = fault.applyTo(course, random.get());
          note(occasion, about(armed, operation, course));
        }
      }
    }
    return course;
  }

  /** What is going to happen to a socket that has just been opened. */
  public List<Strike> opened(Contact contact, Participant participant) {
    return strikes(new Occasion(Optional.of(contact), participant.id()), Optional.empty());
  }

  /** What is going to happen to a socket that this frame has just been sent to. */
  public List<Strike> sent(Outgoing frame) {
    return plan().faults().isEmpty()
        ? List.of()
        : strikes(
            new Occasion(Optional.of(frame.contact()), frame.recipient().id()), Optional.of(frame));
  }

  private List<Strike> strikes(Occasion occasion, Optional<Outgoing> frame) {
    List<Strike> strikes = new ArrayList<>();
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof SocketFault fault
          && isOn(fault, frame)
          && fires(armed, occasion).isPresent()) {
        strikes.add(
            new Strike(
                fault.after(),
                line -> {
                  note(occasion, about(armed, fault));
                  fault.applyTo(line);
                }));
      }
    }
    return strikes;
  }

  private static boolean isOn(SocketFault fault, Optional<Outgoing> frame) {
    return frame.isEmpty()
        ? fault.on().isEmpty()
        : fault.on().filter(scope -> scope.includes(frame.get())).isPresent();
  }

  /** The HTTP status with which a client is kept out; empty when it is let in. */
  public OptionalInt refusal(Door door, Contact contact, Participant participant) {
    Occasion occasion = new Occasion(Optional.of(contact), participant.id());
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof DoorFault fault
          && fault.door() == door
          && fires(armed, occasion).isPresent()) {
        note(occasion, Details.of("fault", armed.name()));
        return OptionalInt.of(fault.status());
      }
    }
    return OptionalInt.empty();
  }

  /** How long a token that is being issued is really good; empty: as long as it should. */
  public Optional<Duration> lifetime(
      Credential.Kind token, Contact contact, Participant participant) {
    Occasion occasion = new Occasion(Optional.of(contact), participant.id());
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof TokenFault fault
          && fault.token() == token
          && fires(armed, occasion).isPresent()) {
        note(occasion, Details.of("fault", armed.name()));
        return Optional.of(fault.after());
      }
    }
    return Optional.empty();
  }

  /** A page of the transcript as it is to be shown. */
  public List<Entry> transcript(Contact contact, Participant reader, List<Entry> page) {
    List<Entry> shown = page;
    Occasion occasion = new Occasion(Optional.of(contact), reader.id());
    for (ArmedFault armed : plan().faults()) {
      if (armed.fault() instanceof TranscriptFault fault) {
        Set<String> afflicted = afflicted(armed, fault, occasion, contact, page);
        for (int i = shown.size() - 1; i >= 0; i--) {
          if (afflicted.contains(shown.get(i).item().id())) {
            shown = fault.applyTo(shown, i);
          }
        }
      }
    }
    return shown;
  }

  // Decided from the top of the page down, then applied upwards, where indexes stay what they were.
  private Set<String> afflicted(
      ArmedFault armed,
      TranscriptFault fault,
      Occasion occasion,
      Contact contact,
      List<Entry> page) {
    return page.stream()
        .map(Entry::item)
        .filter(item -> isOf(fault.of(), item) && afflicts(armed, occasion, contact, item))
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  private boolean afflicts(ArmedFault armed, Occasion occasion, Contact contact, Item item) {
    return armed
        .memory()
        .decide(
            contact,
            item.id(),
            () -> {
              boolean now = fires(armed, occasion).isPresent();
              if (now) {
                note(occasion, Details.of("fault", armed.name()).and("item", item.id()));
              }
              return now;
            });
  }

  private static boolean isOf(Scope scope, Item item) {
    return switch (scope) {
      case MESSAGE -> item instanceof Message;
      case EVENT -> item instanceof Event;
      default -> true;
    };
  }

  private Optional<SplittableRandom> fires(ArmedFault armed, Occasion occasion) {
    return armed.fires(occasion, Duration.between(inForce.since(), clock.instant()));
  }

  private static Details about(ArmedFault armed, Outgoing frame) {
    return Details.of("fault", armed.name())
        .and("topic", frame.topic())
        .and("item", frame.item().map(Item::id));
  }

  private static Details about(ArmedFault armed, String operation, CallCourse course) {
    Details details = Details.of("fault", armed.name()).and("operation", operation);
    course
        .instead()
        .ifPresent(a -> details.and("status", a.status()).and("errorType", a.errorType()));
    return details;
  }

  private static Details about(ArmedFault armed, SocketFault fault) {
    Details details = Details.of("fault", armed.name());
    return fault instanceof CloseSocket close ? details.and("code", close.code()) : details;
  }

  private void note(Occasion occasion, Details details) {
    journal.write(
        JournalEntry.Kind.FAULT,
        occasion.contact().map(Contact::id).orElse(""),
        occasion.participant(),
        details);
  }
}
