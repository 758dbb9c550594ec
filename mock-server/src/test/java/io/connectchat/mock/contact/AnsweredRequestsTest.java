package io.connectchat.mock.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweredRequestsTest {
  private static final Participant JANE = Participant.of(Role.CUSTOMER, "Jane");

  private final Lines transcript = new Lines();
  private final AnsweredRequests answered = new AnsweredRequests(transcript);

  private static Message message(String id) {
    return new Message(id, Instant.EPOCH, JANE, ContentType.TEXT, "hello");
  }

  @Test
  void requestIsKnownByItsKeyAlone() {
    for (int i = 0; i < 1_000; i++) {
      transcript.add(message("m-" + i), "c-1");
      answered.add("message/" + i, message("m-" + i));
    }
    for (int i = 0; i < 1_000; i++) {
      assertThat(answered.find("message/" + i)).contains(message("m-" + i));
    }
    assertThat(answered.find("message/1000")).isEmpty();
  }

  @Test
  void keysOfOneHashAreToldApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    answered.add("Aa", message("m-1"));
    assertThat(answered.find("BB")).isEmpty();
    answered.add("BB", message("m-2"));
    assertThat(answered.find("Aa")).contains(message("m-1"));
    assertThat(answered.find("BB")).contains(message("m-2"));
  }

  @Test
  void itemThatNoTranscriptKeepsIsRemembered() {
    Event typing = new Event("e-1", Instant.EPOCH, EventType.TYPING, Optional.of(JANE));
    transcript.add(message("m-1"), "c-1");
    answered.add("event/1", typing);
    assertThat(answered.find("event/1")).contains(typing);
  }
}
