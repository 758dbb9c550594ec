package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.mock.Holds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactTest {
  private final ManualTime time = new ManualTime();
  private final Contacts contacts =
      new Contacts(
          new ContactEnvironment(time, time, Switches.defaults(), () -> new NobodyThere()));
  private final Started started = contacts.start(ChatRequest.plain("instance", "flow", "Ann"));
  private final Contact contact = started.contact();

  @Test
  void itemsWaitForEarlierOnesWhoseAnswerIsNotWritten() {
    Inbox inbox = subscribed();
    Posted first = message("first");
    Posted second = message("second");
    second.release().run();
    assertThat(inbox.texts()).isEmpty();
    first.release().run();
    assertThat(inbox.texts()).containsExactly("first", "second");
  }

  @Test
  void releasingTwiceDeliversOnce() {
    Inbox inbox = subscribed();
    Posted message = message("once");
    message.release().run();
    message.release().run();
    assertThat(inbox.texts()).containsExactly("once");
  }

  @Test
  void absoluteTimeNeverGoesBackWhenTheClockDoes() {
    Instant before = message("a").item().at();
    time.set(before.minusSeconds(60));
    assertThat(message("b").item().at()).isEqualTo(before);
  }

  @Test
  void absoluteTimeIsInWholeMilliseconds() {
    time.set(Instant.parse("2026-11-22T10:00:00.123456789Z"));
    assertThat(message("a").item().at()).isEqualTo(Instant.parse("2026-11-22T10:00:00.123Z"));
  }

  @Test
  void nothingIsDeliveredToASocketThatIsNotSubscribed() {
    Inbox inbox = new Inbox(contact.customer());
    contact.sockets().attach(inbox);
    message("a").release().run();
    contact.sockets().subscribe(inbox, () -> {});
    assertThat(inbox.texts()).isEmpty();
    message("b").release().run();
    assertThat(inbox.texts()).containsExactly("b");
  }

  @Test
  void acknowledgementComesBeforeTheFirstItem() {
    Inbox inbox = new Inbox(contact.customer());
    contact.sockets().attach(inbox);
    contact.sockets().subscribe(inbox, () -> inbox.seen.add("acknowledged"));
    assertThat(inbox.seen).containsExactly("acknowledged", "PARTICIPANT_JOINED");
  }

  @Test
  void secondSubscriptionOfASocketDeliversNothingTwice() {
    Inbox inbox = subscribed();
    contact.sockets().subscribe(inbox, () -> {});
    message("a").release().run();
    assertThat(inbox.texts()).containsExactly("a");
  }

  @Test
  void everySubscribedSocketGetsEveryItem() {
    Inbox one = subscribed();
    Inbox two = subscribed();
    message("a").release().run();
    assertThat(one.texts()).containsExactly("a");
    assertThat(two.texts()).containsExactly("a");
  }

  @Test
  void sixthSocketOfAParticipantFindsNoRoom() {
    for (int i = 0; i < 5; i++) {
      assertThat(contact.sockets().attach(new Inbox(contact.customer()))).isTrue();
    }
    assertThat(contact.sockets().hasRoomFor(contact.customer())).isFalse();
    assertThat(contact.sockets().attach(new Inbox(contact.customer()))).isFalse();
  }

  @Test
  void repeatedRequestGivesTheSameItemAndNoSecondFrame() {
    Inbox inbox = subscribed();
    Posted first = contact.message(contact.customer(), ContentType.TEXT, "a", Optional.of("key"));
    Posted again = contact.message(contact.customer(), ContentType.TEXT, "a", Optional.of("key"));
    again.release().run();
    assertThat(inbox.texts()).isEmpty();
    first.release().run();
    assertThat(again.item()).isEqualTo(first.item());
    assertThat(inbox.texts()).containsExactly("a");
  }

  @Holds("ORD-06")
  @Test
  void chatEndedIsTheLastItemAlsoBehindAnUnwrittenAnswer() {
    Inbox inbox = subscribed();
    Posted late = message("late");
    contact.life().disconnect(contact.customer()).run();
    assertThat(inbox.seen).containsExactly("PARTICIPANT_JOINED");
    late.release().run();
    assertThat(inbox.seen)
        .containsExactly("PARTICIPANT_JOINED", "late", "CHAT_ENDED", "socket told of the end");
    assertThat(contact.say(contact.customer(), ContentType.TEXT, "ghost")).isEmpty();
    assertThat(inbox.seen).hasSize(4);
  }

  @Test
  void whoDisconnectsIsRefusedFromThatMomentOn() {
    Runnable rest = contact.life().disconnect(contact.customer());
    assertThat(contact.life().isOver()).isTrue();
    assertThatThrownBy(() -> message("too late")).isInstanceOf(ContactEndedException.class);
    assertThatThrownBy(() -> contact.life().disconnect(contact.customer()))
        .isInstanceOf(ContactEndedException.class);
    assertThat(contact.life().disconnectReason()).isEmpty();
    rest.run();
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.CUSTOMER_DISCONNECT);
  }

  @Test
  void chatEndsWhenTheCustomerDoesNotSubscribeWithinFiveMinutes() {
    time.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(contact.life().isOver()).isFalse();
    time.advance(Duration.ofMillis(1));
    assertThat(contact.life().disconnectReason())
        .contains(DisconnectReason.CUSTOMER_CONNECTION_NOT_ESTABLISHED);
  }

  @Test
  void chatEndsWhenItsDurationHasPassed() {
    subscribed();
    time.advance(Duration.ofHours(25).minusMillis(1));
    assertThat(contact.life().isOver()).isFalse();
    time.advance(Duration.ofMillis(1));
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.EXPIRED);
  }

  @Test
  void endedChatLeavesNoTimerBehind() {
    contact.life().disconnect(contact.customer()).run();
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void sameClientTokenStartsOneChatWhileItLives() {
    ChatRequest request =
        new ChatRequest(
            "instance",
            "flow",
            "Ann",
            Map.of(),
            Set.of(ContentType.TEXT),
            Optional.empty(),
            Optional.of("token"),
            Duration.ofHours(1),
            ChatRequest.Options.NONE);
    Started first = contacts.start(request);
    assertThat(contacts.start(request)).isEqualTo(first);
    first.contact().life().end(DisconnectReason.API);
    assertThat(contacts.start(request).contact().id()).isNotEqualTo(first.contact().id());
  }

  @Test
  void tokenIsGoodForItsOwnKindUntilItExpiresOrTheChatIsOver() {
    Credentials credentials = contacts.credentials();
    Credential url =
        credentials.issue(
            Credential.Kind.WEBSOCKET,
            contact,
            contact.customer(),
            time.instant().plusSeconds(100));
    assertThat(credentials.find(Credential.Kind.WEBSOCKET, url.token())).contains(url);
    assertThat(credentials.find(Credential.Kind.CONNECTION, url.token())).isEmpty();
    time.advance(Duration.ofSeconds(100));
    assertThat(credentials.find(Credential.Kind.WEBSOCKET, url.token())).isEmpty();
    String participantToken = started.participantToken().token();
    assertThat(credentials.find(Credential.Kind.PARTICIPANT, participantToken)).isPresent();
    contact.life().disconnect(contact.customer());
    assertThat(credentials.find(Credential.Kind.PARTICIPANT, participantToken)).isEmpty();
  }

  private Posted message(String text) {
    return contact.message(contact.customer(), ContentType.TEXT, text, Optional.empty());
  }

  private Inbox subscribed() {
    Inbox inbox = new Inbox(contact.customer());
    contact.sockets().attach(inbox);
    contact.sockets().subscribe(inbox, () -> {});
    return inbox;
  }

  private static final class Inbox implements Subscriber {
    private final Participant participant;
    private final List<String> seen = new ArrayList<>();

    Inbox(Participant participant) {
      this.participant = participant;
    }

    List<String> texts() {
      return seen.stream().filter(s -> !s.startsWith("PARTICIPANT")).toList();
    }

    @Override
    public Participant participant() {
      return participant;
    }

    @Override
    public void deliver(Item item) {
      seen.add(item instanceof Message message ? message.content() : ((Event) item).type().name());
    }

    @Override
    public void chatEnded() {
      seen.add("socket told of the end");
    }

    @Override
    public void cut() {}
  }
}
