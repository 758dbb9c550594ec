package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One chat. Everything in it happens under its own lock, so that the order of the transcript, of
 * AbsoluteTime and of the frames on each socket is one order; contacts do not wait for each other.
 * What has a life of its own (attachments, idle timers, streams, sign-ins, the bot) has a class of
 * its own, under the same lock; this one is long because it is where they meet.
 *
 * <p>Source: protocol notes 5 and 7.
 */
public final class Contact {
  private enum Stage {
    CREATED,
    IN_FLOW,
    QUEUED,
    DISCONNECT_FLOW,
    ENDING,
    ENDED
  }

  /** Told when a contact gets one more ContactId, and when it has ended. */
  interface Register {
    void continuedAs(String contactId, Contact contact);

    void ended(Contact contact);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final ChatRequest request;
  private final Participant customer;
  private final Instant startedAt;
  private final ContactEnvironment environment;
  private final Counterpart counterpart;
  private final Register register;
  private final Conversation conversation;
  private final Sockets sockets = new Sockets();
  private final Presence presence = new Presence();
  private final Attachments attachments;
  private final IdleTimers idleTimers;
  private final Streams streams = new Streams(this);
  private final Authentication authentication;
  private final CustomBots customBots = new CustomBots(this);
  private final Map<String, String> attributes;

  private final List<Timers.Timer> timers = new ArrayList<>();
  private volatile Stage stage = Stage.CREATED;
  private boolean isCredentialed;
  private Optional<Past> past;
  private Optional<DisconnectReason> disconnectReason = Optional.empty();
  private Optional<Instant> connectedAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();

  Contact(ChatRequest request, ContactEnvironment environment, Register register) {
    this.request = request;
    this.environment = environment;
    this.register = register;
    this.customer = Participant.of(Role.CUSTOMER, request.customerName());
    this.counterpart = environment.counterparts().get();
    this.conversation = new Conversation(environment.clock(), lock, this::push);
    this.startedAt = environment.clock().instant();
    this.attributes = new HashMap<>(request.attributes());
    this.past = request.options().past();
    this.past.ifPresent(conversation::continues);
    this.attachments = new Attachments(this, environment);
    this.idleTimers = new IdleTimers(this, environment.timers());
    this.authentication = new Authentication(this, environment.timers());
  }

  /** Sets the clocks that end a chat nobody came to, or that has lasted as long as it may. */
  void startClocks() {
    Duration patience = environment.switches().get(Switches.CONNECT_WITHIN);
    run(
        () -> {
          timers.add(environment.timers().after(patience, this::endUnlessConnected));
          timers.add(
              environment.timers().after(request.duration(), () -> end(DisconnectReason.EXPIRED)));
        });
  }

  /** The InitialContactId: the one that StartChatContact gave. */
  public String id() {
    return conversation.chain().initial();
  }

  /** The ContactId now; another one after a transfer and in a disconnect flow. */
  public String currentId() {
    return locked(conversation.chain()::current);
  }

  /** All ContactIds that the chat has had, oldest first. */
  public List<String> chain() {
    return locked(conversation.chain()::ids);
  }

  /** The ContactId under which an item was said. */
  public String contactIdOf(Item item) {
    return locked(() -> conversation.contactIdOf(item));
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

  /** When the customer was connected first. */
  public Optional<Instant> connectedAt() {
    return locked(() -> connectedAt);
  }

  public Optional<Instant> endedAt() {
    return locked(() -> endedAt);
  }

  /** When the chat expires. */
  public Instant expiresAt() {
    return startedAt.plus(request.duration());
  }

  /** The contact that this one continues, if it continues one. */
  public Optional<String> continuedFrom() {
    return locked(() -> past.map(Past::contactId));
  }

  /** The contact attributes as they are now. */
  public Map<String, String> attributes() {
    return locked(() -> Map.copyOf(attributes));
  }

  /** Adds attributes; those of the same name get another value. */
  public void putAttributes(Map<String, String> more) {
    run(() -> attributes.putAll(more));
  }

  public Attachments attachments() {
    return attachments;
  }

  public IdleTimers idleTimers() {
    return idleTimers;
  }

  public Streams streams() {
    return streams;
  }

  public Authentication authentication() {
    return authentication;
  }

  public CustomBots customBots() {
    return customBots;
  }

  /** Whether the chat has ended or is ending: then every token is refused. */
  public boolean isOver() {
    return stage == Stage.ENDING || stage == Stage.ENDED;
  }

  /** Whether this participant has been in the chat and is not any more. */
  public boolean isGone(Participant who) {
    return presence.isGone(who);
  }

  /** Where the chat stands. */
  public ContactState state() {
    return locked(
        () ->
            switch (stage) {
              case CREATED -> beforeTheFlow();
              case ENDING, ENDED -> ContactState.ENDED;
              default -> isCustomerReached() ? underWay() : ContactState.LOST;
            });
  }

  private ContactState beforeTheFlow() {
    if (sockets.openFor(customer) > 0) {
      return ContactState.OPEN;
    }
    return isCredentialed ? ContactState.CREDENTIALED : ContactState.CREATED;
  }

  private boolean isCustomerReached() {
    return streams.isAny() || sockets.isSubscribed(customer);
  }

  private ContactState underWay() {
    if (!presence.as(Role.AGENT).isEmpty()) {
      return ContactState.WITH_AGENT;
    }
    return ContactState.valueOf(stage.name());
  }

  /** Why the chat ended; empty while it lives. */
  public Optional<DisconnectReason> disconnectReason() {
    return locked(() -> disconnectReason);
  }

  /** How long it is from now to this time; negative when it has passed. */
  public Duration until(Instant when) {
    return Duration.between(environment.clock().instant(), when);
  }

  /** Who is in the chat now. */
  public List<Participant> present() {
    return locked(presence::all);
  }

  List<Participant> present(Role role) {
    return presence.as(role);
  }

  boolean isAnyoneToTalkTo() {
    return presence.isAnyoneToTalkTo();
  }

  /** Whether receipts are taken: only while two are in the chat and no supervisor is. */
  public boolean takesReceipts() {
    return locked(presence::isBetweenTwo);
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
    return once(
        requestKey,
        () -> {
          Posted posted =
              conversation.post(conversation.message(from, contentType, content, Visibility.ALL));
          idleTimers.active(from);
          return posted;
        });
  }

  /**
   * Takes a message and forgets it at once: nobody ever gets to see it.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Posted forgotten(Participant from, String contentType, String content) {
    return whileAlive(
        () ->
            new Posted(conversation.message(from, contentType, content, Visibility.ALL), () -> {}));
  }

  /** Takes an event, as {@link #message} does a message. */
  public Posted event(Participant from, EventType type, Optional<String> requestKey) {
    return once(requestKey, () -> conversation.post(conversation.event(type, Optional.of(from))));
  }

  /**
   * Takes note that a participant got or read a message, and tells everybody.
   *
   * @param fact {@link EventType#MESSAGE_DELIVERED} or {@link EventType#MESSAGE_READ}
   */
  public Posted receipt(
      Participant from, EventType fact, String messageId, Optional<String> requestKey) {
    return once(requestKey, () -> conversation.post(conversation.receipt(from, fact, messageId)));
  }

  /** Says something at once, for the other side. Empty when the chat has ended. */
  public Optional<Item> say(Participant from, String contentType, String content) {
    return say(from, contentType, content, Visibility.ALL);
  }

  /** Says something at once to those who may see it. Empty when the chat has ended. */
  public Optional<Item> say(
      Participant from, String contentType, String content, Visibility visibility) {
    return locked(
        () -> {
          Optional<Item> said =
              tell(() -> conversation.message(from, contentType, content, visibility));
          said.ifPresent(item -> idleTimers.active(from));
          return said;
        });
  }

  /** Tells everybody at once that something happened. Empty when the chat has ended. */
  public Optional<Item> announce(EventType type, Participant who, Optional<String> content) {
    return tell(() -> conversation.event(type, Optional.of(who), content));
  }

  /**
   * Says a part of a streamed reply in plain text. Empty when the chat has ended.
   *
   * @param messageId the same for all parts of one reply
   */
  public Optional<Item> sayPart(Participant from, String messageId, String content, Chunk chunk) {
    return tell(() -> conversation.part(messageId, from, content, chunk));
  }

  /** Does several things with nothing of others in between. Must not block. */
  public void atomically(Runnable work) {
    run(work);
  }

  /** Lets a participant into the chat and tells everybody. */
  public void join(Participant who) {
    run(
        () -> {
          if (stage != Stage.ENDED && presence.join(who)) {
            announce(EventType.PARTICIPANT_JOINED, who, Optional.empty());
            idleTimers.presenceChanged();
          }
        });
  }

  /** Lets a participant go and tells everybody; the chat goes on. */
  public void leave(Participant who) {
    run(
        () -> {
          if (presence.leave(who)) {
            announce(EventType.PARTICIPANT_LEFT, who, Optional.empty());
            idleTimers.presenceChanged();
          }
        });
  }

  /** The customer waits in a queue. No event tells of it. */
  public void queue() {
    run(
        () -> {
          if (stage == Stage.IN_FLOW) {
            stage = Stage.QUEUED;
          }
        });
  }

  /**
   * An agent passes the chat on: the event, her leaving, another ContactId, the queue. Who takes it
   * up {@linkplain #join joins}. The order is UNVERIFIED.
   */
  public void transfer(Participant agent) {
    run(
        () -> {
          announce(EventType.TRANSFER_SUCCEEDED, agent, Optional.empty());
          leave(agent);
          continueAsAnother(Stage.QUEUED);
        });
  }

  /** A transfer did not come about; the agent stays. */
  public void transferFailed(Participant agent) {
    announce(EventType.TRANSFER_FAILED, agent, Optional.empty());
  }

  /**
   * An agent ends her part. Without another agent the chat goes on into the disconnect flow, if the
   * other side has one, and ends otherwise.
   */
  public void hangUp(Participant agent) {
    run(
        () -> {
          leave(agent);
          if (presence.as(Role.AGENT).isEmpty()) {
            goOnOrFinish(DisconnectReason.AGENT_DISCONNECT);
          }
        });
  }

  void disconnectTheSilent() {
    for (Participant who : presence.otherSide()) {
      announce(EventType.PARTICIPANT_AUTODISCONNECTION, who, Optional.empty());
      leave(who);
    }
    goOnOrFinish(DisconnectReason.IDLE_DISCONNECT);
  }

  private void goOnOrFinish(DisconnectReason reason) {
    if (hasDisconnectFlowAhead()) {
      continueAsAnother(Stage.DISCONNECT_FLOW);
      counterpart.disconnectFlowStarted(this);
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
      register.continuedAs(conversation.chain().next(), this);
    }
  }

  /** One page of the transcript, as this role sees it. */
  public TranscriptPage read(TranscriptQuery query, Role reader) {
    return locked(
        () -> conversation.read(query, entry -> entry.item().visibility().includes(reader)));
  }

  /** One page of what was said under one ContactId of the chain; nothing under any other. */
  public TranscriptPage read(TranscriptQuery query, Role reader, String contactId) {
    return locked(
        () ->
            conversation.read(
                query,
                entry ->
                    entry.item().visibility().includes(reader)
                        && !entry.isPast()
                        && entry.contactId().equals(contactId)));
  }

  /** This chat as another one continues it, up to and including one of its contacts. */
  public Past asPast(String lastContactId) {
    return locked(() -> conversation.asPast(lastContactId));
  }

  /**
   * Continues a past chat from now on.
   *
   * @throws ContactEndedException if this one is over
   */
  public void continues(Past chat) {
    whileAlive(
        () -> {
          past = Optional.of(chat);
          conversation.continues(chat);
          if (stage != Stage.CREATED) {
            announce(EventType.CHAT_REHYDRATED, customer, Optional.empty());
          }
          return null;
        });
  }

  /** The customer has been given credentials. */
  public void credentialed() {
    run(() -> isCredentialed = true);
  }

  /**
   * A participant says by a call, not by a socket, that it is there: a bot, or a customer whose
   * messages are streamed.
   */
  public void connect(Participant who) {
    run(
        () -> {
          if (who.role() == Role.CUSTOM_BOT) {
            join(who);
          } else if (who.equals(customer) && stage == Stage.CREATED && streams.isAny()) {
            startFlow();
          }
        });
  }

  /** Whether one more socket of this participant may be opened. */
  public boolean hasRoomFor(Participant participant) {
    return locked(
        () ->
            stage != Stage.ENDED
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
    run(
        () -> {
          acknowledge.run();
          boolean fresh = sockets.subscribe(socket);
          if (fresh && stage == Stage.CREATED && socket.participant().equals(customer)) {
            startFlow();
          }
        });
  }

  public void detach(Subscriber socket) {
    run(() -> sockets.remove(socket));
  }

  /** Cuts every open socket and returns how many there were. */
  public int cutSockets() {
    List<Subscriber> open = locked(sockets::open);
    open.forEach(Subscriber::cut);
    return open.size();
  }

  /** The customer goes. As {@link #disconnect(Participant)}. */
  public Runnable disconnect() {
    return disconnect(customer);
  }

  /**
   * A participant goes; anybody but the customer simply leaves. When the customer goes, every call
   * is refused from now on, unless the chat was started to go on into a disconnect flow. What is
   * left to happen (the other side leaves, the chat ends) happens when the returned task is run.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Runnable disconnect(Participant who) {
    return whileAlive(
        () -> {
          if (!who.equals(customer)) {
            return () -> leave(who);
          }
          if (goesOnWithoutAgent()) {
            return this::dropTheOtherSide;
          }
          stage = Stage.ENDING;
          return () -> finish(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  private boolean goesOnWithoutAgent() {
    return request.options().goesOnWithoutAgent()
        && !presence.as(Role.AGENT).isEmpty()
        && hasDisconnectFlowAhead();
  }

  private void dropTheOtherSide() {
    run(
        () -> {
          presence.otherSide().forEach(this::leave);
          goOnOrFinish(DisconnectReason.CUSTOMER_DISCONNECT);
        });
  }

  /** Ends the chat at once, whatever its state. */
  public void end(DisconnectReason reason) {
    finish(reason);
  }

  private void startFlow() {
    stage = Stage.IN_FLOW;
    connectedAt = Optional.of(environment.clock().instant());
    join(customer);
    if (past.isPresent()) {
      announce(EventType.CHAT_REHYDRATED, customer, Optional.empty());
    }
    counterpart.flowStarted(this);
    // UNVERIFIED when the service records it; here after both have joined, so that it is answered.
    request.initialMessage().ifPresent(m -> say(customer, m.contentType(), m.content()));
  }

  private void endUnlessConnected() {
    run(
        () -> {
          if (stage == Stage.CREATED) {
            finish(DisconnectReason.CUSTOMER_CONNECTION_NOT_ESTABLISHED);
          }
        });
  }

  private void finish(DisconnectReason reason) {
    run(
        () -> {
          if (stage != Stage.ENDED) {
            idleTimers.stop();
            counterpart.customerLeft(this);
            tell(() -> conversation.event(EventType.CHAT_ENDED, Optional.empty()));
            stage = Stage.ENDED;
            disconnectReason = Optional.of(reason);
            endedAt = Optional.of(environment.clock().instant());
            idleTimers.stop();
            timers.forEach(Timers.Timer::cancel);
            conversation.forgetRequests();
            attachments.clear();
            register.ended(this);
          }
        });
  }

  /** Takes an attachment into the transcript, to be released like a message. */
  Posted share(Participant from, Attachment attachment) {
    Posted posted = conversation.post(conversation.attachment(from, attachment));
    idleTimers.active(from);
    return posted;
  }

  /** Delivers an item of the transcript again, in a newer form. */
  void update(Item item) {
    if (stage != Stage.ENDED) {
      conversation.update(item);
    }
  }

  private Posted once(Optional<String> requestKey, Supplier<Posted> posting) {
    return whileAlive(() -> conversation.once(requestKey, posting));
  }

  private Optional<Item> tell(Supplier<Item> item) {
    return locked(
        () -> {
          if (stage == Stage.ENDED) {
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
    for (Subscriber socket : sockets.subscribed()) {
      if (item.visibility().includes(socket.participant().role())) {
        socket.deliver(item);
      }
    }
    if (last) {
      sockets.open().forEach(Subscriber::chatEnded);
    }
  }

  /** As {@link #locked}, if the chat is not over. */
  <T> T whileAlive(Supplier<T> work) {
    return locked(
        () -> {
          if (isOver()) {
            throw new ContactEndedException(id());
          }
          return work.get();
        });
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
