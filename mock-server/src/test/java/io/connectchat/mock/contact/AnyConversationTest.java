package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is done with a chat in whatever order, these hold. */
class AnyConversationTest {

  /** What can be done with a chat. The number chooses among the participants or sockets there. */
  private enum Step {
    MESSAGE,
    RELEASE,
    SAY,
    WHISPER,
    TYPING,
    RECEIPT,
    ATTACHMENT,
    JOIN,
    LEAVE,
    TRANSFER,
    HANG_UP,
    OPEN,
    SUBSCRIBE,
    CLOSE,
    IDLE_TIMERS,
    WAIT,
    DISCONNECT,
    END
  }

  record Move(Step step, int choice) {}

  @Property(tries = 2_000)
  void everySubscribedSocketGetsEachItemOnceInOneOrder(@ForAll("moves") List<Move> moves) {
    Chat chat = new Chat();
    moves.forEach(chat::make);
    List<String> order = chat.witness.ids;
    assertThat(order).doesNotHaveDuplicates();
    for (Socket socket : chat.sockets) {
      if (socket.subscribed) {
        int to = socket.isOpen ? order.size() : socket.to;
        assertThat(socket.ids).isEqualTo(order.subList(socket.from, to));
      }
    }
  }

  @Property(tries = 2_000)
  void transcriptHasTheOrderOfTheFramesAndOfTime(@ForAll("moves") List<Move> moves) {
    Chat chat = new Chat();
    moves.forEach(chat::make);
    chat.releaseAll();
    List<Item> transcript = chat.transcript();
    assertThat(transcript).extracting(Item::id).doesNotHaveDuplicates();
    assertThat(transcript).extracting(Item::at).isSortedAccordingTo(Instant::compareTo);
    List<String> stored = chat.witness.items.stream().filter(Item::stored).map(Item::id).toList();
    assertThat(transcript).extracting(Item::id).containsExactlyElementsOf(stored);
  }

  @Property(tries = 2_000)
  void nothingComesAfterChatEnded(@ForAll("moves") List<Move> moves) {
    Chat chat = new Chat();
    moves.forEach(chat::make);
    chat.releaseAll();
    chat.contact.life().end(DisconnectReason.API);
    int seen = chat.witness.ids.size();
    moves.forEach(chat::make);
    chat.time.advance(Duration.ofDays(2));
    assertThat(chat.witness.ids).hasSize(seen);
    assertThat(chat.witness.items.get(seen - 1))
        .isInstanceOfSatisfying(
            Event.class, last -> assertThat(last.type()).isEqualTo(EventType.CHAT_ENDED));
    assertThat(chat.time.pendingTimers()).isZero();
  }

  @Property(tries = 1_000)
  void pagesOfAnySizeGiveTheWholeTranscriptOnce(
      @ForAll("moves") List<Move> moves, @ForAll ScanDirection direction) {
    Chat chat = new Chat();
    moves.forEach(chat::make);
    List<String> whole = chat.transcript().stream().map(Item::id).toList();
    StartPosition start =
        direction == ScanDirection.FORWARD
            ? new StartPosition.AtItem(whole.get(0))
            : new StartPosition.Newest();
    List<String> paged = new ArrayList<>();
    boolean more = true;
    while (more) {
      TranscriptPage page =
          chat.contact.read(
              new TranscriptQuery(start, direction, SortOrder.ASCENDING, 3), Role.CUSTOMER);
      List<String> ids = page.entries().stream().map(entry -> entry.item().id()).toList();
      paged.addAll(direction == ScanDirection.FORWARD ? paged.size() : 0, ids);
      more = page.next().isPresent();
      start = new StartPosition.Cursor(page.next().orElse(0));
    }
    assertThat(paged).isEqualTo(whole);
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<Step> steps =
        Arbitraries.frequency(Tuple.of(40, true), Tuple.of(1, false))
            .flatMap(
                live ->
                    live
                        ? Arbitraries.of(Step.class)
                            .filter(s -> s != Step.DISCONNECT && s != Step.END)
                        : Arbitraries.of(Step.DISCONNECT, Step.END));
    return steps
        .flatMap(step -> Arbitraries.integers().between(0, 2).map(n -> new Move(step, n)))
        .list()
        .ofMaxSize(60);
  }

  private static final class Chat {
    private final ManualTime time = new ManualTime();
    private final Contact contact =
        new Contacts(
                new ContactEnvironment(time, time, Switches.defaults(), () -> new NobodyThere()))
            .start(ChatRequest.plain("instance", "flow", "Ann"))
            .contact();
    private final List<Participant> agents =
        List.of(
            Participant.of(Role.AGENT, "Jane"),
            Participant.of(Role.AGENT, "Bob"),
            Participant.of(Role.SUPERVISOR, "Sue"));
    private final List<Posted> held = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final Socket witness = new Socket(contact.customer());

    Chat() {
      contact.sockets().attach(witness);
      contact.sockets().subscribe(witness, () -> {});
    }

    void make(Move move) {
      try {
        make(move.step(), move.choice());
      } catch (ContactEndedException e) {
        assertThat(contact.life().isOver()).isTrue();
      }
    }

    private void make(Step step, int choice) {
      Participant agent = agents.get(choice);
      Participant ann = contact.customer();
      switch (step) {
        case MESSAGE -> held.add(contact.message(ann, ContentType.TEXT, "m", Optional.empty()));
        case RELEASE -> release(choice);
        case SAY -> contact.say(agent, ContentType.TEXT, "s");
        case WHISPER -> contact.say(agent, ContentType.TEXT, "w", Visibility.AGENT);
        case TYPING -> held.add(contact.event(ann, EventType.TYPING, Optional.empty()));
        case RECEIPT ->
            held.add(contact.receipt(ann, EventType.MESSAGE_READ, "m", Optional.empty()));
        case ATTACHMENT -> attach();
        case JOIN -> contact.presence().join(agent);
        case LEAVE -> contact.presence().leave(agent);
        case TRANSFER -> contact.life().transfer(agent);
        case HANG_UP -> hangUp(agent);
        case OPEN -> open();
        case SUBSCRIBE -> choose(choice).ifPresent(s -> s.subscribe(this));
        case CLOSE -> choose(choice).ifPresent(s -> s.close(this));
        case IDLE_TIMERS -> idle(choice);
        case WAIT -> time.advance(Duration.ofMinutes(1));
        case DISCONNECT -> contact.life().disconnect(contact.customer()).run();
        case END -> contact.life().end(DisconnectReason.API);
      }
    }

    // One agent of several: a chat that always ended here would show little.
    private void hangUp(Participant agent) {
      if (contact.presence().all().size() > 2) {
        contact.life().hangUp(agent);
      }
    }

    private void attach() {
      String id = contact.attachments().announce("a.png", "image/png", 1, "t").orElseThrow().id();
      contact.attachments().store(id, new byte[1]);
      contact.attachments().complete(contact.customer(), id).ifPresent(held::add);
    }

    private void idle(int minutes) {
      Optional<Duration> after =
          minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
      contact
          .idleTimers()
          .set(List.of(new IdleTimers.Setting(Role.CUSTOMER, IdleTimers.Kind.IDLE, after)));
    }

    private void release(int choice) {
      if (choice < held.size()) {
        held.remove(choice).release().run();
      }
    }

    void releaseAll() {
      held.forEach(posted -> posted.release().run());
      held.clear();
    }

    private void open() {
      Socket socket = new Socket(contact.customer());
      if (contact.sockets().attach(socket)) {
        sockets.add(socket);
      }
    }

    private Optional<Socket> choose(int choice) {
      List<Socket> open = sockets.stream().filter(socket -> socket.isOpen).toList();
      return choice < open.size() ? Optional.of(open.get(choice)) : Optional.empty();
    }

    List<Item> transcript() {
      TranscriptQuery all =
          new TranscriptQuery(
              new StartPosition.Newest(), ScanDirection.BACKWARD, SortOrder.ASCENDING, 1_000);
      return contact.read(all, Role.CUSTOMER).entries().stream()
          .map(TranscriptPage.Entry::item)
          .toList();
    }
  }

  private static final class Socket implements Subscriber {
    private final Participant participant;
    private final List<Item> items = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private boolean isOpen = true;
    private boolean subscribed;
    private int from;
    private int to;

    Socket(Participant participant) {
      this.participant = participant;
    }

    void subscribe(Chat chat) {
      if (!subscribed) {
        from = chat.witness.ids.size();
        subscribed = true;
      }
      chat.contact.sockets().subscribe(this, () -> {});
    }

    void close(Chat chat) {
      isOpen = false;
      to = chat.witness.ids.size();
      chat.contact.sockets().detach(this);
    }

    @Override
    public Participant participant() {
      return participant;
    }

    @Override
    public void deliver(Item item) {
      items.add(item);
      ids.add(item.id());
    }

    @Override
    public void chatEnded() {}

    @Override
    public void cut() {}
  }
}
