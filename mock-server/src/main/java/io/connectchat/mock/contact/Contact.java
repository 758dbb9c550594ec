package io.connectchat.mock.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final AbsoluteTime time;
  private final Transcript transcript = new Transcript();
  private final Delivery delivery = new Delivery(this::push);
  private final Sockets sockets = new Sockets();
  private final Set<Participant> present = new LinkedHashSet<>();
  private final Map<String, Posted> answered = new HashMap<>();
  private final List<Timers.Timer> timers = new ArrayList<>();
  private State state = State.CREATED;
  private Optional<DisconnectReason> disconnectReason = Optional.empty();

  Contact(ChatRequest request, ContactEnvironment environment, Consumer<Contact> onEnded) {
    this.request = request;
    this.environment = environment;
    this.onEnded = onEnded;
    this.customer = Participant.of(Role.CUSTOMER, request.customerName());
    this.counterpart = environment.counterparts().get();
    this.time = new AbsoluteTime(environment.clock());
    this.startedAt = environment.clock().instant();
  }

  /** Sets the clocks that end a chat nobody came to, or that has lasted as long as it may. */
  void startClocks() {
    locked(
        () -> {
          timers.add(
              environment
                  .timers()
                  .after(environment.switches().connectWithin(), this::endUnlessConnected));
          timers.add(
              environment.timers().after(request.duration(), () -> end(DisconnectReason.EXPIRED)));
          return null;
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
    return locked(() -> state == State.ENDING || state == State.ENDED);
  }

  /** Why the chat ended; empty while it lives. */
  public Optional<DisconnectReason> disconnectReason() {
    return locked(() -> disconnectReason);
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
    return once(requestKey, () -> new Message(newId(), time.next(), from, contentType, content));
  }

  /** Takes an event, as {@link #message} does a message. */
  public Posted event(Participant from, EventType type, Optional<String> requestKey) {
    return once(requestKey, () -> new Event(newId(), time.next(), type, Optional.of(from)));
  }

  /**
   * Takes note that a participant got or read a message, and tells everybody.
   *
   * @param fact {@link EventType#MESSAGE_DELIVERED} or {@link EventType#MESSAGE_READ}
   */
  public Posted receipt(
      Participant from, EventType fact, String messageId, Optional<String> requestKey) {
    return once(
        requestKey,
        () -> {
          Instant at = time.next();
          Receipt update = Receipt.none(from.id()).with(fact, at);
          return new ReceiptNotice(newId(), at, messageId, transcript.receipt(messageId, update));
        });
  }

  /** Says something at once, for the other side. Empty when the chat has ended. */
  public Optional<Item> say(Participant from, String contentType, String content) {
    return tell(() -> new Message(newId(), time.next(), from, contentType, content));
  }

  /**
   * Says a part of a streamed reply in plain text. Empty when the chat has ended.
   *
   * @param messageId the same for all parts of one reply
   */
  public Optional<Item> sayPart(Participant from, String messageId, String content, Chunk chunk) {
    return tell(
        () ->
            new Message(
                messageId, time.next(), from, ContentType.TEXT, content, Optional.of(chunk)));
  }

  /** Tells everybody of an event at once, for the other side. Empty when the chat has ended. */
  public Optional<Item> announce(EventType type, Participant who, Optional<String> content) {
    return tell(() -> new Event(newId(), time.next(), type, Optional.of(who), content));
  }

  /** Does several things with nothing of others in between. Must not block. */
  public void atomically(Runnable work) {
    locked(
        () -> {
          work.run();
          return null;
        });
  }

  /** Lets a participant into the chat and tells everybody. */
  public void join(Participant who) {
    locked(
        () -> {
          if (present.add(who)) {
            tell(() -> happened(EventType.PARTICIPANT_JOINED, Optional.of(who)));
          }
          return null;
        });
  }

  /** Lets a participant go and tells everybody. */
  public void leave(Participant who) {
    locked(
        () -> {
          if (present.remove(who)) {
            tell(() -> happened(EventType.PARTICIPANT_LEFT, Optional.of(who)));
          }
          return null;
        });
  }

  /** One page of the transcript. */
  public TranscriptPage read(TranscriptQuery query) {
    return locked(() -> transcript.read(query));
  }

  /** Whether one more socket of this participant may be opened. */
  public boolean hasRoomFor(Participant participant) {
    return locked(
        () ->
            state != State.ENDED
                && sockets.openFor(participant) < environment.switches().socketsPerParticipant());
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
    locked(
        () -> {
          acknowledge.run();
          boolean fresh = sockets.subscribe(socket);
          if (fresh && state == State.CREATED && socket.participant().equals(customer)) {
            startFlow();
          }
          return null;
        });
  }

  public void detach(Subscriber socket) {
    locked(
        () -> {
          sockets.remove(socket);
          return null;
        });
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
          return () -> finish(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  /** Ends the chat at once, whatever its state. */
  public void end(DisconnectReason reason) {
    finish(reason);
  }

  private void startFlow() {
    state = State.IN_FLOW;
    join(customer);
    counterpart.flowStarted(this);
    // UNVERIFIED when the service records it; here after both have joined, so that it is answered.
    request.initialMessage().ifPresent(m -> say(customer, m.contentType(), m.content()));
  }

  private void endUnlessConnected() {
    locked(
        () -> {
          if (state == State.CREATED) {
            finish(DisconnectReason.CUSTOMER_CONNECTION_NOT_ESTABLISHED);
          }
          return null;
        });
  }

  private void finish(DisconnectReason reason) {
    locked(
        () -> {
          if (state != State.ENDED) {
            counterpart.customerLeft(this);
            tell(() -> happened(EventType.CHAT_ENDED, Optional.empty()));
            state = State.ENDED;
            disconnectReason = Optional.of(reason);
            timers.forEach(Timers.Timer::cancel);
            answered.clear();
            onEnded.accept(this);
          }
          return null;
        });
  }

  private Posted once(Optional<String> requestKey, Supplier<Item> item) {
    return locked(
        () -> {
          requireAlive();
          Optional<Posted> earlier = requestKey.map(answered::get);
          if (earlier.isPresent()) {
            return earlier.get().repeated();
          }
          Posted posted = post(item.get());
          requestKey.ifPresent(key -> answered.put(key, posted));
          return posted;
        });
  }

  private Optional<Item> tell(Supplier<Item> item) {
    return locked(
        () -> {
          if (state == State.ENDED) {
            return Optional.empty();
          }
          Posted posted = post(item.get());
          posted.release().run();
          return Optional.of(posted.item());
        });
  }

  private Posted post(Item item) {
    if (item.stored()) {
      transcript.add(item);
    }
    Delivery.Waiting waiting = delivery.hold(item);
    return new Posted(
        item,
        () ->
            locked(
                () -> {
                  delivery.release(waiting);
                  return null;
                }));
  }

  private void push(Item item) {
    sockets.subscribed().forEach(socket -> socket.deliver(item));
    if (item instanceof Event event && event.type() == EventType.CHAT_ENDED) {
      sockets.open().forEach(Subscriber::chatEnded);
    } else {
      counterpart.delivered(this, item);
    }
  }

  private Event happened(EventType type, Optional<Participant> who) {
    return new Event(newId(), time.next(), type, who);
  }

  private void requireAlive() {
    if (state == State.ENDING || state == State.ENDED) {
      throw new ContactEndedException(id);
    }
  }

  private static String newId() {
    return UUID.randomUUID().toString();
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
