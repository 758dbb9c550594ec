package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rows of the life cycle, seen from the customer, one test each. */
class LifeCycleTest {
  private final ManualTime time = new ManualTime();
  private final Other other = new Other();
  private final Contacts contacts =
      new Contacts(new ContactEnvironment(time, time, Switches.defaults(), () -> other));
  private final Contact contact =
      contacts.start(ChatRequest.plain("instance", "flow", "Ann")).contact();
  private final Participant jane = Participant.of(Role.AGENT, "Jane");
  private final Participant bob = Participant.of(Role.AGENT, "Bob");
  private final Inbox inbox = new Inbox(contact.customer());

  @Test
  void startedChatIsCreated() {
    assertThat(contact.life().state()).isEqualTo(ContactState.CREATED);
  }

  @Test
  void chatWithCredentialsIsCredentialed() {
    contact.life().credentialed();
    assertThat(contact.life().state()).isEqualTo(ContactState.CREDENTIALED);
  }

  @Test
  void chatWithASocketIsOpenUntilItIsSubscribed() {
    contact.sockets().attach(inbox);
    assertThat(contact.life().state()).isEqualTo(ContactState.OPEN);
    contact.sockets().subscribe(inbox, () -> {});
    assertThat(contact.life().state()).isEqualTo(ContactState.IN_FLOW);
  }

  @Test
  void flowStartsWithTheSubscriptionAndTheCustomersJoin() {
    subscribe();
    assertThat(inbox.seen).containsExactly("PARTICIPANT_JOINED Ann");
    assertThat(other.calls).containsExactly("flow started");
  }

  @Test
  void customerWhoSendsInTheFlowStaysInIt() {
    subscribe();
    say("hello");
    assertThat(contact.life().state()).isEqualTo(ContactState.IN_FLOW);
  }

  @Test
  void queueingIsMarkedByNoEvent() {
    subscribe();
    contact.life().queue();
    assertThat(contact.life().state()).isEqualTo(ContactState.QUEUED);
    assertThat(inbox.seen).hasSize(1);
  }

  @Test
  void queuedCustomerWhoseAgentAcceptsIsWithAgent() {
    withAgent();
    assertThat(contact.life().state()).isEqualTo(ContactState.WITH_AGENT);
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_JOINED Jane");
  }

  @Test
  void transferTellsThenLeavesThenWaitsUnderAnotherContactId() {
    withAgent();
    contact.life().transfer(jane);
    assertThat(inbox.lastTwo()).containsExactly("TRANSFER_SUCCEEDED Jane", "PARTICIPANT_LEFT Jane");
    assertThat(contact.life().state()).isEqualTo(ContactState.QUEUED);
    assertThat(contact.currentId()).isNotEqualTo(contact.id());
    assertThat(contacts.find(contact.currentId())).contains(contact);
    contact.presence().join(bob);
    assertThat(contact.life().state()).isEqualTo(ContactState.WITH_AGENT);
  }

  @Test
  void itemsBearTheContactIdUnderWhichTheyWereSaid() {
    withAgent();
    Item before = contact.say(jane, ContentType.TEXT, "I pass you on").orElseThrow();
    contact.life().transfer(jane);
    contact.presence().join(bob);
    Item after = contact.say(bob, ContentType.TEXT, "Hello").orElseThrow();
    assertThat(contact.contactIdOf(before)).isEqualTo(contact.id());
    assertThat(contact.contactIdOf(after)).isEqualTo(contact.currentId());
    assertThat(read(contact.currentId())).containsExactly("PARTICIPANT_JOINED Bob", "Hello");
  }

  @Test
  void failedTransferLeavesTheAgentInTheChat() {
    withAgent();
    contact.life().transferFailed(jane);
    assertThat(inbox.last()).isEqualTo("TRANSFER_FAILED Jane");
    assertThat(contact.life().state()).isEqualTo(ContactState.WITH_AGENT);
  }

  @Test
  void agentWhoHangsUpLeavesBeforeChatEnded() {
    withAgent();
    contact.life().hangUp(jane);
    assertThat(inbox.lastTwo()).containsExactly("PARTICIPANT_LEFT Jane", "CHAT_ENDED");
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.AGENT_DISCONNECT);
  }

  @Test
  void agentWhoHangsUpWhileAnotherStaysEndsNothing() {
    withAgent();
    contact.presence().join(bob);
    contact.life().hangUp(jane);
    assertThat(contact.life().state()).isEqualTo(ContactState.WITH_AGENT);
  }

  @Test
  void agentWhoHangsUpLeadsIntoTheDisconnectFlowWhereThereIsOne() {
    other.disconnectFlow = true;
    withAgent();
    contact.life().hangUp(jane);
    assertThat(contact.life().state()).isEqualTo(ContactState.DISCONNECT_FLOW);
    assertThat(contact.currentId()).isNotEqualTo(contact.id());
    assertThat(other.calls).endsWith("disconnect flow started");
    say("5 stars");
    contact.life().end(DisconnectReason.CONTACT_FLOW_DISCONNECT);
    assertThat(inbox.lastTwo()).containsExactly("5 stars", "CHAT_ENDED");
  }

  @Test
  void customerWhoDisconnectsEndsTheChat() {
    other.disconnectFlow = true;
    withAgent();
    contact.life().disconnect(contact.customer()).run();
    assertThat(inbox.last()).isEqualTo("CHAT_ENDED");
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.CUSTOMER_DISCONNECT);
  }

  @Test
  void customerWhoseChatGoesOnWithoutAgentIsAskedInTheDisconnectFlowAndEndsItTheSecondTime() {
    other.disconnectFlow = true;
    Contact surveyed =
        contacts
            .start(
                ChatRequest.plain("instance", "flow", "Ann")
                    .with(
                        new ChatRequest.Options(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of(),
                            true,
                            false)))
            .contact();
    Inbox hers = new Inbox(surveyed.customer());
    surveyed.sockets().attach(hers);
    surveyed.sockets().subscribe(hers, () -> {});
    surveyed.presence().join(jane);
    surveyed.life().disconnect(surveyed.customer()).run();
    assertThat(hers.last()).isEqualTo("PARTICIPANT_LEFT Jane");
    assertThat(surveyed.life().state()).isEqualTo(ContactState.DISCONNECT_FLOW);
    surveyed.life().disconnect(surveyed.customer()).run();
    assertThat(hers.last()).isEqualTo("CHAT_ENDED");
  }

  @Test
  void stoppedChatIsEndedByTheApi() {
    subscribe();
    contact.life().end(DisconnectReason.API);
    assertThat(contact.life().state()).isEqualTo(ContactState.ENDED);
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.API);
    assertThat(contact.life().endedAt()).contains(time.instant());
  }

  @Test
  void chatWhoseSocketIsLostIsLostAndItsMessagesAreStored() {
    withAgent();
    contact.sockets().detach(inbox);
    assertThat(contact.life().state()).isEqualTo(ContactState.LOST);
    contact.say(jane, ContentType.TEXT, "Are you there?");
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_JOINED Jane");
    assertThat(read(contact.id())).endsWith("Are you there?");
  }

  @Test
  void reconnectedCustomerIsWhereSheWasAndGetsNoReplay() {
    withAgent();
    contact.sockets().detach(inbox);
    contact.say(jane, ContentType.TEXT, "Are you there?");
    Inbox again = new Inbox(contact.customer());
    contact.sockets().attach(again);
    contact.sockets().subscribe(again, () -> {});
    assertThat(contact.life().state()).isEqualTo(ContactState.WITH_AGENT);
    assertThat(again.seen).isEmpty();
  }

  @Test
  void endedChatRefusesEverything() {
    subscribe();
    contact.life().end(DisconnectReason.API);
    assertThatThrownBy(() -> say("late")).isInstanceOf(ContactEndedException.class);
    contact.presence().join(jane);
    contact.life().queue();
    contact.life().transfer(jane);
    assertThat(inbox.last()).isEqualTo("CHAT_ENDED");
  }

  @Test
  void silentCustomerIsIdleAndReturnsWithHerNextMessage() {
    idleAfter(Role.CUSTOMER, IdleTimers.Kind.IDLE, 2);
    withAgent();
    time.advance(Duration.ofMinutes(2).minusMillis(1));
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_JOINED Jane");
    time.advance(Duration.ofMillis(1));
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_IDLE Ann");
    time.advance(Duration.ofHours(1));
    say("back");
    assertThat(inbox.lastTwo()).containsExactlyInAnyOrder("PARTICIPANT_RETURNED Ann", "back");
    assertThat(read(contact.id())).doesNotContain("PARTICIPANT_IDLE Ann");
  }

  @Test
  void eachMessageStartsTheSendersTimerAnew() {
    idleAfter(Role.AGENT, IdleTimers.Kind.IDLE, 2);
    withAgent();
    time.advance(Duration.ofSeconds(90));
    contact.say(jane, ContentType.TEXT, "One moment");
    time.advance(Duration.ofSeconds(90));
    assertThat(inbox.last()).isEqualTo("One moment");
    time.advance(Duration.ofSeconds(30));
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_IDLE Jane");
  }

  @Test
  void idleTimersDoNotRunWithoutAnAgent() {
    idleAfter(Role.CUSTOMER, IdleTimers.Kind.IDLE, 2);
    subscribe();
    time.advance(Duration.ofHours(1));
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_JOINED Ann");
  }

  @Test
  void unsetTimerDoesNotFire() {
    idleAfter(Role.CUSTOMER, IdleTimers.Kind.IDLE, 2);
    withAgent();
    contact
        .idleTimers()
        .set(
            List.of(new IdleTimers.Setting(Role.CUSTOMER, IdleTimers.Kind.IDLE, Optional.empty())));
    time.advance(Duration.ofHours(1));
    assertThat(inbox.last()).isEqualTo("PARTICIPANT_JOINED Jane");
  }

  @Test
  void silenceThatLastsTooLongDisconnectsTheAgentAndEndsTheChat() {
    idleAfter(Role.CUSTOMER, IdleTimers.Kind.DISCONNECT_NONCUSTOMER, 5);
    withAgent();
    time.advance(Duration.ofMinutes(5));
    assertThat(inbox.seen)
        .endsWith("PARTICIPANT_AUTODISCONNECTION Jane", "PARTICIPANT_LEFT Jane", "CHAT_ENDED");
    assertThat(contact.life().disconnectReason()).contains(DisconnectReason.IDLE_DISCONNECT);
    assertThat(time.pendingTimers()).isZero();
  }

  @Test
  void whatIsForAgentsOnlyNeverReachesTheCustomer() {
    withAgent();
    contact.say(jane, ContentType.TEXT, "difficult one", Visibility.AGENT);
    contact.say(jane, ContentType.TEXT, "Hello", Visibility.ALL);
    assertThat(inbox.lastTwo()).containsExactly("PARTICIPANT_JOINED Jane", "Hello");
    assertThat(read(contact.id())).doesNotContain("difficult one");
    assertThat(texts(contact.read(newest(), Role.AGENT))).contains("difficult one");
  }

  @Test
  void receiptsAreTakenBetweenTwoOnly() {
    withAgent();
    assertThat(contact.presence().takesReceipts()).isTrue();
    contact.presence().join(bob);
    assertThat(contact.presence().takesReceipts()).isFalse();
    contact.presence().leave(bob);
    assertThat(contact.presence().takesReceipts()).isTrue();
    contact.presence().join(Participant.of(Role.SUPERVISOR, "Sue"));
    assertThat(contact.presence().takesReceipts()).isFalse();
  }

  @Test
  void customerWithAMessageStreamIsConnectedWithoutASocket() {
    contact.life().connect(contact.customer());
    assertThat(contact.life().state()).isEqualTo(ContactState.CREATED);
    contact.streams().start("arn:aws:sns:us-east-1:123456789012:chat", "token");
    contact.life().connect(contact.customer());
    assertThat(contact.life().state()).isEqualTo(ContactState.IN_FLOW);
  }

  @Test
  void authenticationThatNobodyTakesUpTimesOutAfterAMinute() {
    subscribe();
    Participant system = Participant.of(Role.SYSTEM, "SYSTEM_MESSAGE");
    String session = contact.authentication().ask(system);
    assertThat(session).hasSize(36);
    time.advance(Duration.ofMinutes(1));
    assertThat(inbox.lastTwo())
        .containsExactly(
            "AUTHENTICATION_INITIATED SYSTEM_MESSAGE", "AUTHENTICATION_TIMEOUT SYSTEM_MESSAGE");
    assertThat(contact.authentication().takeUrl(session)).isFalse();
  }

  private void subscribe() {
    contact.sockets().attach(inbox);
    contact.sockets().subscribe(inbox, () -> {});
  }

  private void withAgent() {
    subscribe();
    contact.life().queue();
    contact.presence().join(jane);
  }

  private void say(String text) {
    contact.message(contact.customer(), ContentType.TEXT, text, Optional.empty()).release().run();
  }

  private void idleAfter(Role role, IdleTimers.Kind kind, int minutes) {
    contact
        .idleTimers()
        .set(List.of(new IdleTimers.Setting(role, kind, Optional.of(Duration.ofMinutes(minutes)))));
  }

  private List<String> read(String contactId) {
    return texts(contact.read(newest(), Role.CUSTOMER, contactId));
  }

  private static List<String> texts(TranscriptPage page) {
    return page.entries().stream().map(entry -> Inbox.text(entry.item())).toList();
  }

  private static TranscriptQuery newest() {
    return new TranscriptQuery(
        new StartPosition.Newest(), ScanDirection.BACKWARD, SortOrder.ASCENDING, 100);
  }
}
