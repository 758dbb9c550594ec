package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One chat. Everything in it happens under its own lock, so that the order of the transcript, of
 * AbsoluteTime and of the frames on each socket is one order; contacts do not wait for each other.
 *
 * <p>Source: protocol notes 5 and 7.
 */
public final class Contact {
  private enum State {
    CREATED,
    IN_FLOW,
    ENDING,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final String id = UUID.randomUUID().toString();
  private final ChatRequest request;
  private final Participant customer;
  private final Instant startedAt;
  private final ContactEnvironment environment;
  private final Counterpart counterpart;
  private final Consumer<Contact> onEnded;
  private final Conversation conversation;
  private final Sockets sockets = new Sockets();
  private final Set<Participant> present = new LinkedHashSet<>();
  private final List<Timers.Timer> timers = new ArrayList<>();
  private volatile State state = State.CREATED;
  private Optional<DisconnectReason> disconnectReason = Optional.empty();

  Contact(ChatRequest request, ContactEnvironment environment, Consumer<Contact> onEnded) {
    this.request = request;
    this.environment = environment;
    this.onEnded = onEnded;
    this.customer = Participant.of(Role.CUSTOMER, request.customerName());
    this.counterpart = environment.counterparts().get();
    this.conversation = new Conversation(environment.clock(), lock, this::push);
    this.startedAt = environment.clock().instant();
  }

  /** Sets the clocks that end a chat nobody came to, or that has lasted as long as it may. */
  void startClocks() {
    whileLocked(
        () -> {
          Timers clocks = environment.timers();
          Duration patience = environment.switches().get(Switches.CONNECT_WITHIN);
          timers.add(clocks.after(patience, this::endUnlessConnected));
          timers.add(clocks.after(request.duration(), () -> end(DisconnectReason.EXPIRED)));
        });
  }

  public String id() {
    return id;
  }

  public ChatRequest request() {
    return request;
  }

  public Participant customer() {
    return customer;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Whether the chat has ended or is ending: then every token is refused. */
  public boolean isOver() {
    return state == State.ENDING || state == State.ENDED;
  }

  /** Why the chat ended; empty while it lives. */
  public Optional<DisconnectReason> disconnectReason() {
    return locked(() -> disconnectReason);
  }

  /** How long it is from now to this time; negative when it has passed. */
  public Duration until(Instant time) {
    return Duration.between(environment.clock().instant(), time);
  }

  /** Who is in the chat now. */
  public List<Participant> present() {
    return locked(() -> List.copyOf(present));
  }

  public int openSockets() {
    return locked(() -> sockets.open().size());
  }

  /**
   * Takes a message into the transcript; it goes to the sockets when it is released.
   *
   * @param requestKey tells a repeated request, which gets the first one's item; empty: never
   *     repeated
   * @throws ContactEndedException if the chat is over
   */
  public Posted message(
      Participant from, String contentType, String content, Optional<String> requestKey) {
    return once(requestKey, () -> conversation.message(from, contentType, content));
  }

  /**
   * Takes a message and forgets it at once: nobody ever gets to see it.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Posted forgotten(Participant from, String contentType, String content) {
    return locked(
        () -> {
          requireAlive();
          return new Posted(conversation.message(from, contentType, content), () -> {});
        });
  }

  /** Takes an event, as {@link #message} does a message. */
  public Posted event(Participant from, EventType type, Optional<String> requestKey) {
    return once(requestKey, () -> conversation.event(type, Optional.of(from)));
  }

  /**
   * Takes note that a participant got or read a message, and tells everybody.
   *
   * @param fact {@link EventType#MESSAGE_DELIVERED} or {@link EventType#MESSAGE_READ}
   */
  public Posted receipt(
      Participant from, EventType fact, String messageId, Optional<String> requestKey) {
    return once(requestKey, () -> conversation.receipt(from, fact, messageId));
  }

  /** Says something at once, for the other side. Empty when the chat has ended. */
  public Optional<Item> say(Participant from, String contentType, String content) {
    return tell(() -> conversation.message(from, contentType, content));
  }

  /**
   * Says a part of a streamed reply in plain text. Empty when the chat has ended.
   *
   * @param messageId the same for all parts of one reply
   */
  public Optional<Item> sayPart(Participant from, String messageId, String content, Chunk chunk) {
    return tell(() -> conversation.part(messageId, from, content, chunk));
  }

  /** Tells everybody of an event at once, for the other side. Empty when the chat has ended. */
  public Optional<Item> announce(EventType type, Participant who, Optional<String> content) {
    return tell(() -> conversation.event(type, Optional.of(who), content));
  }

  /** Does several things with nothing of others in between. Must not block. */
  public void atomically(Runnable work) {
    whileLocked(work);
  }

  /** Lets a participant into the chat and tells everybody. */
  public void join(Participant who) {
    whileLocked(
        () -> {
          if (present.add(who)) {
            tell(() -> conversation.event(EventType.PARTICIPANT_JOINED, Optional.of(who)));
          }
        });
  }

  /** Lets a participant go and tells everybody. */
  public void leave(Participant who) {
    whileLocked(
        () -> {
          if (present.remove(who)) {
            tell(() -> conversation.event(EventType.PARTICIPANT_LEFT, Optional.of(who)));
          }
        });
  }

  /** One page of the transcript. */
  public TranscriptPage read(TranscriptQuery query) {
    return locked(() -> conversation.read(query));
  }

  /** Whether one more socket of this participant may be opened. */
  public boolean hasRoomFor(Participant participant) {
    return locked(
        () ->
            state != State.ENDED
                && sockets.openFor(participant)
                    < environment.switches().get(Switches.SOCKETS_PER_PARTICIPANT));
  }

  /** Takes an opened socket in; false when there is no room for it. */
  public boolean attach(Subscriber socket) {
    return locked(
        () -> {
          boolean room = hasRoomFor(socket.participant());
          if (room) {
            sockets.add(socket);
          }
          return room;
        });
  }

  /**
   * Subscribes an attached socket. The first subscription of the customer starts the flow.
   *
   * @param acknowledge sends the acknowledgement; nothing is delivered before it
   */
  public void subscribe(Subscriber socket, Runnable acknowledge) {
    whileLocked(
        () -> {
          acknowledge.run();
          boolean fresh = sockets.subscribe(socket);
          if (fresh && state == State.CREATED && socket.participant().equals(customer)) {
            startFlow();
          }
        });
  }

  public void detach(Subscriber socket) {
    whileLocked(() -> sockets.remove(socket));
  }

  /** Cuts every open socket and returns how many there were. */
  public int cutSockets() {
    List<Subscriber> open = locked(sockets::open);
    open.forEach(Subscriber::cut);
    return open.size();
  }

  /**
   * The customer goes. From now on every call is refused; what is left to happen (the other side
   * leaves, the chat ends) happens when the returned task is run.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Runnable disconnect() {
    return locked(
        () -> {
          requireAlive();
          state = State.ENDING;
          return () -> end(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  /** Ends the chat at once, whatever its state; does nothing when it has ended. */
  public void end(DisconnectReason reason) {
    whileLocked(
        () -> {
          if (state != State.ENDED) {
            counterpart.customerLeft(this);
            tell(() -> conversation.event(EventType.CHAT_ENDED, Optional.empty()));
            state = State.ENDED;
            disconnectReason = Optional.of(reason);
            timers.forEach(Timers.Timer::cancel);
            conversation.forgetRequests();
            onEnded.accept(this);
          }
        });
  }

  private void startFlow() {
    state = State.IN_FLOW;
    join(customer);
    counterpart.flowStarted(this);
    // UNVERIFIED when the service records it; here after both have joined, so that it is answered.
    request.initialMessage().ifPresent(m -> say(customer, m.contentType(), m.content()));
  }

  private void endUnlessConnected() {
    whileLocked(
        () -> {
          if (state == State.CREATED) {
            end(DisconnectReason.CUSTOMER_CONNECTION_NOT_ESTABLISHED);
          }
        });
  }

  private Posted once(Optional<String> requestKey, Supplier<Item> item) {
    return locked(
        () -> {
          requireAlive();
          return conversation.once(requestKey, item);
        });
  }

  private Optional<Item> tell(Supplier<Item> item) {
    return locked(
        () -> {
          if (state == State.ENDED) {
            return Optional.empty();
          }
          Posted posted = conversation.post(item.get());
          posted.release().run();
          return Optional.of(posted.item());
        });
  }

  // The other side first, so that whoever sees a frame knows that its answer is under way.
  private void push(Item item) {
    boolean last = item instanceof Event event && event.type() == EventType.CHAT_ENDED;
    if (!last) {
      counterpart.delivered(this, item);
    }
    sockets.subscribed().forEach(socket -> socket.deliver(item));
    if (last) {
      sockets.open().forEach(Subscriber::chatEnded);
    }
  }

  private void requireAlive() {
    if (isOver()) {
      throw new ContactEndedException(id);
    }
  }

  private void whileLocked(Runnable work) {
    locked(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
