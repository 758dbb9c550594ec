package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.ContactEndedException;
import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.EventType;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Role;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.contact.View;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A script in one contact. Does one step after the other; what the customer says meanwhile waits
 * for its turn. Everything happens under the contact's lock.
 */
final class Play implements Counterpart {
  private final Script script;
  private final Duration delay;
  private final Timers timers;
  private final RandomGenerator random;
  private final Map<String, Participant> people = new HashMap<>();
  private final Deque<Step> agenda = new ArrayDeque<>();
  private final Deque<Said> heard = new ArrayDeque<>();
  private Optional<Contact> contact = Optional.empty();
  private Script.Scene scene;
  private Said said = Said.NOTHING;
  private String signIn = "";
  private int turn;
  private int silenceAwaitedIn = -1;
  private boolean silenceBroken;
  private boolean pausing;
  private int pauses;
  private boolean busy;
  private boolean over;

  Play(Script script, Duration delay, Timers timers, RandomGenerator random) {
    this.script = script;
    this.delay = delay;
    this.timers = timers;
    this.random = random;
    this.scene = script.first();
    script
        .people()
        .forEach((name, p) -> people.put(name, Participant.of(p.role(), p.displayName())));
    people.put(Script.FLOW, Participant.of(Role.SYSTEM, "SYSTEM_MESSAGE"));
  }

  @Override
  public void flowStarted(Contact started) {
    contact = Optional.of(started);
    people.put(Script.CUSTOMER, started.customer());
    agenda.addAll(scene.steps());
    goOn();
  }

  @Override
  public void delivered(Contact where, Item item) {
    if (item instanceof Message message && message.from().role() == Role.CUSTOMER) {
      heard.add(Said.of(message));
      if (contact.isPresent()) {
        goOn(); // what is said before the flow is there waits for it
      }
    }
  }

  @Override
  public boolean hasDisconnectFlow() {
    return script.afterwards().isPresent();
  }

  @Override
  public Optional<View> view(String id) {
    return Optional.ofNullable(script.views().get(id));
  }

  @Override
  public void disconnectFlowStarted(Contact where) {
    heard.clear();
    pausing = false;
    pauses++;
    enter(script.afterwards().orElseThrow());
    goOn();
  }

  @Override
  public void customerLeft(Contact where) {
    over = true;
    where.presence().all().stream()
        .filter(participant -> participant.role() != Role.CUSTOMER)
        .forEach(where.presence()::leave);
  }

  Contact contact() {
    return contact.orElseThrow();
  }

  RandomGenerator random() {
    return random;
  }

  Said said() {
    return said;
  }

  Participant participant(String who) {
    return people.get(who);
  }

  /**
   * Somebody, who joins first unless flows and bots, who are never seen to join, speak.
   *
   * @throws NoRoomException if the chat has as many participants as it may
   */
  Participant present(String who) {
    Participant participant = participant(who);
    if (participant.role() != Role.SYSTEM && !contact().presence().join(participant)) {
      throw new NoRoomException();
    }
    return participant;
  }

  /** Remembers the session of a sign-in. */
  void signIn(String sessionId) {
    signIn = sessionId;
  }

  /** The session of the last sign-in; empty before the first. */
  String signIn() {
    return signIn;
  }

  /** Has somebody type for a while before they do something. */
  void afterTyping(String by, Optional<Span> typing, Runnable then) {
    if (typing.isEmpty()) {
      then.run();
    } else {
      new Type(by).perform(this);
      next(List.of(new Wait(typing.get()), play -> then.run()));
    }
  }

  /** Tells the customer that somebody has got or read what was said last. */
  void acknowledge(String who, EventType fact) {
    if (!said.messageId().isEmpty()) {
      contact().receipt(present(who), fact, said.messageId(), Optional.empty()).release().run();
    }
  }

  /** Puts steps before those that are still to be done. */
  void next(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      agenda.push(steps.get(i));
    }
  }

  void enter(String name) {
    scene = script.scenes().get(name);
    silenceBroken = false;
    turn++;
    agenda.clear();
    agenda.addAll(scene.steps());
  }

  /** Does nothing more for a while. */
  void pause(Duration duration) {
    if (!duration.isZero()) {
      pausing = true;
      int pause = ++pauses;
      later(duration, () -> pausing = pausing && pause != pauses);
    }
  }

  // A step may bring the customer's next message along, which would come in here again.
  private void goOn() {
    if (busy) {
      return;
    }
    busy = true;
    try {
      while (canGoOn()) {
        if (agenda.isEmpty()) {
          answer(heard.remove());
        } else {
          perform(agenda.remove());
        }
      }
    } catch (ContactEndedException e) {
      over = true; // the customer is just leaving
    } finally {
      busy = false;
    }
    awaitCustomer();
  }

  private void perform(Step step) {
    try {
      step.perform(this);
    } catch (NoRoomException e) {
      // who cannot get in does nothing; the others go on
    }
  }

  private boolean canGoOn() {
    return !over && !pausing && !(agenda.isEmpty() && heard.isEmpty());
  }

  private void answer(Said heardNow) {
    turn++;
    said = heardNow;
    agenda.addAll(scene.otherwise());
    for (Script.Answer answer : answers()) {
      Optional<Said> match = answer.when().match(heardNow);
      if (match.isPresent()) {
        said = match.get();
        agenda.clear();
        agenda.addAll(answer.steps());
        break;
      }
    }
    pause(delay);
  }

  private List<Script.Answer> answers() {
    return Stream.concat(scene.answers().stream(), script.anywhere().stream()).toList();
  }

  private void awaitCustomer() {
    if (over || pausing || silenceBroken || silenceAwaitedIn == turn || scene.silence().isEmpty()) {
      return;
    }
    Script.Silence silence = scene.silence().get();
    int since = turn;
    silenceAwaitedIn = since;
    later(
        silence.after().draw(random),
        () -> {
          if (turn == since) {
            silenceBroken = true;
            agenda.addAll(silence.steps());
          }
        });
  }

  private void later(Duration duration, Runnable then) {
    Contact where = contact();
    timers.after(
        duration,
        () ->
            where.atomically(
                () -> {
                  then.run();
                  goOn();
                }));
  }
}
