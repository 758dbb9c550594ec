package io.connectchat.harness.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of chat frame (protocol notes 3.4). */
class ChatFramesTest {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";

  @Test
  void aMessageHasAllItsMembers() {
    String text = Said.chat(Said.HELLO);

    assertThat(Frames.read(text))
        .isEqualTo(
            new Frame.Chat(
                text,
                new Item(
                    "m-1",
                    "MESSAGE",
                    "text/plain",
                    "Hello",
                    "p-1",
                    "SYSTEM",
                    "BOT",
                    "2026-11-22T05:31:01.515Z",
                    "c-2",
                    "c-1",
                    false,
                    Said.HELLO)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "participant.joined",
        "participant.left",
        "participant.idle",
        "participant.autodisconnection",
        "typing",
        "transfer.succeeded",
        "some.event.of.next.year"
      })
  void anEventIsNamedByItsContentType(String event) {
    Item item =
        Said.read(
            "{\"AbsoluteTime\":\"2026-11-22T05:31:00.735Z\",\"ContentType\":\""
                + EVENT
                + event
                + "\",\"Id\":\"e-1\",\"Type\":\"EVENT\",\"ParticipantId\":\"p-2\","
                + "\"DisplayName\":\"Jane\",\"ParticipantRole\":\"AGENT\"}");

    assertThat(item.inWords()).isEqualTo(event + " from AGENT");
    assertThat(item.isMessage()).isFalse();
    assertThat(item.isReply()).isFalse();
    assertThat(item.isChatEnded()).isFalse();
    assertThat(item.content()).isEmpty();
  }

  @Test
  void theChatsEndNeedsNoRole() {
    Item item =
        Said.read(
            "{\"AbsoluteTime\":\"2026-11-22T05:40:00.000Z\",\"ContentType\":\""
                + EVENT
                + "chat.ended\",\"Id\":\"e-9\",\"Type\":\"EVENT\",\"InitialContactId\":\"c-1\"}");

    assertThat(item.isChatEnded()).isTrue();
    assertThat(item.participantRole()).isEmpty();
    assertThat(item.inWords()).isEqualTo("chat.ended");
  }

  @Test
  void metadataNeedsNoContactAndNoRole() {
    Item item =
        Said.read(
            "{\"AbsoluteTime\":\"2026-11-22T05:31:02.000Z\",\"ContentType\":\""
                + EVENT
                + "message.metadata\",\"Id\":\"r-1\",\"Type\":\"MESSAGEMETADATA\","
                + "\"MessageMetadata\":{\"MessageId\":\"m-1\",\"Receipts\":[{\"ReadTimestamp\":"
                + "\"2026-11-22T05:31:02.000Z\",\"RecipientParticipantId\":\"p-2\"}]}}");

    assertThat(item.type()).isEqualTo("MESSAGEMETADATA");
    assertThat(item.id()).isEqualTo("r-1");
    assertThat(item.partial()).isFalse();
    assertThat(item.isMessage()).isFalse();
  }

  @Test
  void anAttachmentNeedsNoContentType() {
    Item item =
        Said.read(
            """
            {"AbsoluteTime":"2026-11-22T05:31:03.000Z","Attachments":[{"ContentType":"image/png",\
            "AttachmentId":"a-1","AttachmentName":"a.png","Status":"APPROVED"}],"Id":"x-1",\
            "Type":"ATTACHMENT","ParticipantId":"p-1","DisplayName":"Ann",\
            "ParticipantRole":"CUSTOMER"}""");

    assertThat(item.inWords()).isEqualTo("ATTACHMENT from CUSTOMER");
    assertThat(item.contentType()).isEmpty();
    assertThat(item.isReply()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AGENT", "SYSTEM", "CUSTOM_BOT"})
  void whatTheOtherSideSaysIsAReply(String role) {
    assertThat(message(role, "").isReply()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUSTOMER", "SUPERVISOR", "", "agent"})
  void whatAnyoneElseSaysIsNone(String role) {
    assertThat(message(role, "").isReply()).isFalse();
  }

  @Test
  void aPieceOfAStreamedReplyIsNoReplyYet() {
    Item piece =
        message("SYSTEM", ",\"MessageMetadata\":{\"ChunkNumber\":1,\"MessageCompleted\":false}");

    assertThat(piece.partial()).isTrue();
    assertThat(piece.isReply()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"MessageCompleted\":true,\"ChunkNumber\":3}",
        "{\"ChunkNumber\":3}",
        "{\"MessageCompleted\":null}",
        "{\"Receipts\":[{\"MessageCompleted\":false}]}",
        "{}",
        "null",
        "[false]",
        "false"
      })
  void aReplyThatIsNotSaidToBeUnfinishedIsOne(String metadata) {
    assertThat(message("SYSTEM", ",\"MessageMetadata\":" + metadata).isReply()).isTrue();
  }

  @Test
  void aNullMemberIsAnAbsentOne() {
    Item item =
        Said.read(
            """
            {"Id":null,"Type":null,"ContentType":null,"Content":null,"ParticipantId":null,\
            "ParticipantRole":null,"DisplayName":null,"AbsoluteTime":null,"ContactId":null,\
            "InitialContactId":null,"MessageMetadata":null,"Attachments":null}""");

    assertThat(item).usingRecursiveComparison().ignoringFields("json").isEqualTo(Said.read("{}"));
    assertThat(item.id() + item.type() + item.content() + item.contactId()).isEmpty();
  }

  @Test
  void aNumberOrATruthWhereATextIsExpectedIsTakenAsItIsWritten() {
    Item item =
        Said.read("{\"Id\":12,\"Content\":true,\"DisplayName\":-1.50e3,\"Type\":{\"a\":1}}");

    assertThat(item.id()).isEqualTo("12");
    assertThat(item.content()).isEqualTo("true");
    assertThat(item.displayName()).isEqualTo("-1.50e3");
    assertThat(item.type()).isEmpty();
  }

  @Test
  void membersBelowUnknownOnesAreNotTheItems() {
    Item item =
        Said.read("{\"X\":{\"Id\":\"wrong\",\"Y\":[{\"Type\":\"wrong\"}]},\"Id\":\"right\"}");

    assertThat(item.id()).isEqualTo("right");
    assertThat(item.type()).isEmpty();
  }

  @Test
  void theTopicMayComeBehindTheContentAndContentTypeMayBeMissing() {
    String inner = Said.quoted(Said.HELLO);

    assertThat(Frames.read("{\"topic\":\"aws/chat\",\"content\":" + inner + "}"))
        .isInstanceOf(Frame.Chat.class);
    assertThat(Frames.read("{\"content\":" + inner + ",\"topic\":\"aws/chat\"}"))
        .isInstanceOf(Frame.Chat.class);
  }

  private static Item message(String role, String more) {
    return Said.read(
        "{\"Id\":\"m\",\"Type\":\"MESSAGE\",\"ParticipantRole\":\"" + role + "\"" + more + "}");
  }
}
