package io.connectchat.mock.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One chat. Everything in it happens under its own lock, so that the order of the transcript, of
 * AbsoluteTime and of the frames on each socket is one order; contacts do not wait for each other.
 * What has a life of its own (stages, sockets, who is present, attachments, idle timers, streams,
 * sign-ins, the bot) has a class of its own, under the same lock; this one is what is said, and
 * where they meet.
 *
 * <p>Source: protocol notes 5 and 7.
 */
public final class Contact {
  /** Told when a contact gets one more ContactId, and when it has ended. */
  interface Register {
    void continuedAs(String contactId, Contact contact);

    void ended(Contact contact);
  }

  private static final int MOST_ITEMS = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final ChatRequest request;
  private final Participant customer;
  private final ContactEnvironment environment;
  private final Counterpart counterpart;
  private final Conversation conversation;
  private final LifeCycle life;
  private final Sockets sockets;
  private final Presence presence;
  private final Attachments attachments;
  private final IdleTimers idleTimers;
  private final Streams streams;
  private final Authentication authentication;
  private final CustomBots customBots = new CustomBots(this);
  private final Map<String, String> attributes;

  private Optional<Past> past;

  Contact(ChatRequest request, ContactEnvironment environment, Register register) {
    this.request = request;
    this.environment = environment;
    this.customer = Participant.of(Role.CUSTOMER, request.customerName());
    this.counterpart = environment.counterparts().get();
    this.conversation = new Conversation(environment.clock(), lock, this::push);
    this.life = new LifeCycle(this, environment, counterpart, register);
    this.sockets = new Sockets(this, environment.switches());
    this.presence = new Presence(this, environment.switches().get(Switches.PARTICIPANTS_PER_CHAT));
    this.attributes = new HashMap<>(request.attributes());
    this.past = request.options().past();
    this.past.ifPresent(conversation::continues);
    this.streams = new Streams(this, environment.publisher());
    this.attachments = new Attachments(this, environment);
    this.idleTimers = new IdleTimers(this, environment.timers());
    this.authentication = new Authentication(this, environment.timers());
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

  /** Where the chat stands. */
  public LifeCycle life() {
    return life;
  }

  public Sockets sockets() {
    return sockets;
  }

  /** Who is in the chat. */
  public Presence presence() {
    return presence;
  }

  Conversation conversation() {
    return conversation;
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

  /** A view of the flow's; empty when it has none with this id. */
  public Optional<View> view(String id) {
    return counterpart.view(id);
  }

  /** How long it is from now to this time; negative when it has passed. */
  public Duration until(Instant when) {
    return Duration.between(environment.clock().instant(), when);
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

  /** Takes a message, as {@link #message} does, and forgets it: nobody ever gets to see it. */
  public Posted forgotten(
      Participant from, String contentType, String content, Optional<String> requestKey) {
    return once(
        requestKey,
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

  /** One page of the transcript, as this role sees it. */
  public TranscriptPage read(TranscriptQuery query, Role reader) {
    return locked(
        () -> conversation.read(query, entry -> entry.item().visibility().includes(reader)));
  }

  /** All that the transcript has for this role, the oldest first. */
  public List<Item> said(Role reader) {
    TranscriptQuery everything =
        new TranscriptQuery(
            new StartPosition.Newest(), ScanDirection.BACKWARD, SortOrder.ASCENDING, MOST_ITEMS);
    return read(everything, reader).entries().stream().map(TranscriptPage.Entry::item).toList();
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
    int most = environment.switches().get(Switches.PAST_CONTACTS);
    return locked(() -> conversation.asPast(lastContactId, most));
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
          if (life.hasBegun()) {
            announce(EventType.CHAT_REHYDRATED, customer, Optional.empty());
          }
          return null;
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
    if (!life.hasEnded()) {
      conversation.update(item);
    }
  }

  private Posted once(Optional<String> requestKey, Supplier<Posted> posting) {
    Optional<String> known =
        requestKey.filter(key -> environment.switches().get(Switches.CLIENT_TOKENS_REPEAT));
    return whileAlive(() -> conversation.once(known, posting));
  }

  Optional<Item> tell(Supplier<Item> item) {
    return locked(
        () -> {
          if (life.hasEnded()) {
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
    streams.publish(item);
    sockets.deliver(item);
    if (last) {
      sockets.chatEnded();
    }
  }

  /** As {@link #locked}, if the chat is not over. */
  <T> T whileAlive(Supplier<T> work) {
    return locked(
        () -> {
          if (life.isOver()) {
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

  void run(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
