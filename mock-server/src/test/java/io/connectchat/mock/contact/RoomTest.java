package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many may be in a chat, and how many past ones it shows. */
class RoomTest {
  private final ManualTime time = new ManualTime();
  private final Contact contact =
      new Contacts(new ContactEnvironment(time, time, Switches.defaults(), () -> new NobodyThere()))
          .start(ChatRequest.plain("instance", "flow", "Ann"))
          .contact();

  @Test
  void seventhParticipantDoesNotGetInUntilOneLeaves() {
    contact.presence().join(contact.customer());
    List<Participant> agents =
        IntStream.range(0, 5).mapToObj(i -> Participant.of(Role.AGENT, "a" + i)).toList();
    agents.forEach(agent -> assertThat(contact.presence().join(agent)).isTrue());
    Participant late = Participant.of(Role.SUPERVISOR, "late");
    assertThat(contact.presence().join(late)).isFalse();
    assertThat(contact.presence().all()).hasSize(6).doesNotContain(late);
    assertThat(contact.presence().join(agents.get(0))).as("who is in already").isTrue();
    contact.presence().leave(agents.get(0));
    assertThat(contact.presence().join(late)).isTrue();
  }

  @Test
  void flowsAndTheirBotsTakeNoRoom() {
    IntStream.range(0, 6)
        .forEach(i -> contact.presence().join(Participant.of(Role.AGENT, "a" + i)));
    assertThat(contact.presence().join(Participant.of(Role.SYSTEM, "BOT"))).isTrue();
  }

  @Test
  void fullChatTakesNoCustomBot() {
    IntStream.range(0, 6)
        .forEach(i -> contact.presence().join(Participant.of(Role.AGENT, "a" + i)));
    assertThat(contact.customBots().invite("bot", Optional.empty())).isEmpty();
  }

  @Test
  void pastHasTheItemsOfTheLatestContactsOnly() {
    List<TranscriptPage.Entry> entries = new ArrayList<>();
    for (int contact = 0; contact < 102; contact++) {
      entries.add(entry("contact-" + contact));
      entries.add(entry("contact-" + contact));
    }
    Past past = Past.of("contact-101", entries, 100);
    assertThat(past.entries()).hasSize(200);
    assertThat(past.entries().get(0).contactId()).isEqualTo("contact-2");
    assertThat(Past.of("contact-101", entries, 102).entries()).isEqualTo(entries);
  }

  private TranscriptPage.Entry entry(String contactId) {
    Message message =
        new Message("id", Instant.EPOCH, contact.customer(), ContentType.TEXT, "said");
    return new TranscriptPage.Entry(message, List.of(), contactId, true);
  }
}
