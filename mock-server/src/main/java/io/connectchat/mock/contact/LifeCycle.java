package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a chat stands, from its start to its end, and what moves it on: the clocks, the agent who
 * passes it on or hangs up, the customer who goes. Under the contact's lock. Long because one
 * machine is easier to hold against the table of the protocol notes in one place.
 *
 * <p>Source: protocol notes 7.
 */
public final class LifeCycle {
  private enum Stage {
    CREATED,
    IN_FLOW,
    QUEUED,
    DISCONNECT_FLOW,
    ENDING,
    ENDED
  }

  private final Contact contact;
  private final ContactEnvironment environment;
  private final Counterpart counterpart;
  private final Contact.Register register;
  private final Instant startedAt;
  private final List<Timers.Timer> timers = new ArrayList<>();

  /** Asked at every call, without the lock. */
  private volatile Stage stage = Stage.CREATED;

  private boolean isCredentialed;
  private Optional<DisconnectReason> disconnectReason = Optional.empty();
  private Optional<Instant> connectedAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();

  LifeCycle(
      Contact contact,
      ContactEnvironment environment,
      Counterpart counterpart,
      Contact.Register register) {
    this.contact = contact;
    this.environment = environment;
    this.counterpart = counterpart;
    this.register = register;
    this.startedAt = environment.clock().instant();
  }

  /** Sets the clocks that end a chat nobody came to, or that has lasted as long as it may. */
  void startClocks() {
    Duration patience = environment.switches().get(Switches.CONNECT_WITHIN);
    contact.run(
        () -> {
          timers.add(environment.timers().after(patience, this::endUnlessConnected));
          timers.add(
              environment
                  .timers()
                  .after(contact.request().duration(), () -> end(DisconnectReason.EXPIRED)));
        });
  }

  /** When the chat was started. */
  public Instant startedAt() {
    return startedAt;
  }

  /** When the chat expires. */
  public Instant expiresAt() {
    return startedAt.plus(contact.request().duration());
  }

  /** When the customer was connected first. */
  public Optional<Instant> connectedAt() {
    return contact.locked(() -> connectedAt);
  }

  public Optional<Instant> endedAt() {
    return contact.locked(() -> endedAt);
  }

  /** Whether the chat has ended or is ending: then every token is refused. */
  public boolean isOver() {
    return stage == Stage.ENDING || stage == Stage.ENDED;
  }

  /** Where the chat stands. */
  public ContactState state() {
    return contact.locked(
        () ->
            switch (stage) {
              case CREATED -> beforeTheFlow();
              case ENDING, ENDED -> ContactState.ENDED;
              default -> isCustomerReached() ? underWay() : ContactState.LOST;
            });
  }

  private ContactState beforeTheFlow() {
    if (contact.sockets().openFor(contact.customer()) > 0) {
      return ContactState.OPEN;
    }
    return isCredentialed ? ContactState.CREDENTIALED : ContactState.CREATED;
  }

  private boolean isCustomerReached() {
    return contact.streams().isAny() || contact.sockets().isSubscribed(contact.customer());
  }

  private ContactState underWay() {
    if (!contact.presence().as(Role.AGENT).isEmpty()) {
      return ContactState.WITH_AGENT;
    }
    return ContactState.valueOf(stage.name());
  }

  /** Why the chat ended; empty while it lives. */
  public Optional<DisconnectReason> disconnectReason() {
    return contact.locked(() -> disconnectReason);
  }

  /** The customer waits in a queue. No event tells of it. */
  public void queue() {
    contact.run(
        () -> {
          if (stage == Stage.IN_FLOW) {
            stage = Stage.QUEUED;
          }
        });
  }

  /**
   * An agent passes the chat on: the event, her leaving, another ContactId, the queue. Who takes it
   * up {@linkplain Presence#join joins}. The order is UNVERIFIED.
   */
  public void transfer(Participant agent) {
    contact.run(
        () -> {
          contact.announce(EventType.TRANSFER_SUCCEEDED, agent, Optional.empty());
          contact.presence().leave(agent);
          continueAsAnother(Stage.QUEUED);
        });
  }

  /** A transfer did not come about; the agent stays. */
  public void transferFailed(Participant agent) {
    contact.announce(EventType.TRANSFER_FAILED, agent, Optional.empty());
  }

  /**
   * An agent ends her part. Without another agent the chat goes on into the disconnect flow, if the
   * other side has one, and ends otherwise.
   */
  public void hangUp(Participant agent) {
    contact.run(
        () -> {
          contact.presence().leave(agent);
          if (contact.presence().as(Role.AGENT).isEmpty()) {
            goOnOrFinish(DisconnectReason.AGENT_DISCONNECT);
          }
        });
  }

  void disconnectTheSilent() {
    for (Participant who : contact.presence().otherSide()) {
      contact.announce(EventType.PARTICIPANT_AUTODISCONNECTION, who, Optional.empty());
      contact.presence().leave(who);
    }
    goOnOrFinish(DisconnectReason.IDLE_DISCONNECT);
  }

  private void goOnOrFinish(DisconnectReason reason) {
    if (hasDisconnectFlowAhead()) {
      continueAsAnother(Stage.DISCONNECT_FLOW);
      counterpart.disconnectFlowStarted(contact);
    } else {
      finish(reason);
    }
  }

  private boolean hasDisconnectFlowAhead() {
    return stage != Stage.DISCONNECT_FLOW && counterpart.hasDisconnectFlow();
  }

  private void continueAsAnother(Stage next) {
    if (stage != Stage.ENDED) {
      stage = next;
      register.continuedAs(contact.conversation().chain().next(), contact);
    }
  }

  /** The customer has been given credentials. */
  public void credentialed() {
    contact.run(() -> isCredentialed = true);
  }

  /**
   * A participant says by a call, not by a socket, that it is there: a bot, or a customer whose
   * messages are streamed.
   */
  public void connect(Participant who) {
    contact.run(
        () -> {
          if (who.role() == Role.CUSTOM_BOT) {
            contact.presence().join(who);
          } else if (who.equals(contact.customer())
              && stage == Stage.CREATED
              && contact.streams().isAny()) {
            startFlow();
          }
        });
  }

  /**
   * A participant goes; anybody but the customer simply leaves. When the customer goes, every call
   * is refused from now on, unless the chat was started to go on into a disconnect flow. What is
   * left to happen (the other side leaves, the chat ends) happens when the returned task is run.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Runnable disconnect(Participant who) {
    return contact.whileAlive(
        () -> {
          if (!who.equals(contact.customer())) {
            return () -> contact.presence().leave(who);
          }
          if (goesOnWithoutAgent()) {
            return this::dropTheOtherSide;
          }
          stage = Stage.ENDING;
          return () -> finish(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  private boolean goesOnWithoutAgent() {
    return contact.request().options().goesOnWithoutAgent()
        && !contact.presence().as(Role.AGENT).isEmpty()
        && hasDisconnectFlowAhead();
  }

  private void dropTheOtherSide() {
    contact.run(
        () -> {
          contact.presence().otherSide().forEach(contact.presence()::leave);
          goOnOrFinish(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  /** Ends the chat at once, whatever its state. */
  public void end(DisconnectReason reason) {
    finish(reason);
  }

  /** A participant is there with a socket; the customer's coming starts the flow. */
  void customerCame(Participant who) {
    if (stage == Stage.CREATED && who.equals(contact.customer())) {
      startFlow();
    }
  }

  /** Whether the flow has been started. */
  boolean hasBegun() {
    return stage != Stage.CREATED;
  }

  /** Whether {@code chat.ended} has been said: nothing follows it. */
  boolean hasEnded() {
    return stage == Stage.ENDED;
  }

  private void startFlow() {
    stage = Stage.IN_FLOW;
    connectedAt = Optional.of(environment.clock().instant());
    contact.presence().join(contact.customer());
    if (contact.continuedFrom().isPresent()) {
      contact.announce(EventType.CHAT_REHYDRATED, contact.customer(), Optional.empty());
    }
    counterpart.flowStarted(contact);
    // UNVERIFIED when the service records it; here after both have joined, so that it is answered.
    contact
        .request()
        .initialMessage()
        .ifPresent(m -> contact.say(contact.customer(), m.contentType(), m.content()));
  }

  private void endUnlessConnected() {
    contact.run(
        () -> {
          if (stage == Stage.CREATED) {
            finish(DisconnectReason.CUSTOMER_CONNECTION_NOT_ESTABLISHED);
          }
        });
  }

  private void finish(DisconnectReason reason) {
    contact.run(
        () -> {
          if (stage != Stage.ENDED) {
            contact.idleTimers().stop();
            counterpart.customerLeft(contact);
            contact.tell(
                () -> contact.conversation().event(EventType.CHAT_ENDED, Optional.empty()));
            stage = Stage.ENDED;
            disconnectReason = Optional.of(reason);
            endedAt = Optional.of(environment.clock().instant());
            contact.idleTimers().stop();
            timers.forEach(Timers.Timer::cancel);
            contact.conversation().forgetRequests();
            contact.attachments().clear();
            register.ended(contact);
          }
        });
  }
}
