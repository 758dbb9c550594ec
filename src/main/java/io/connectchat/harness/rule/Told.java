package io.connectchat.harness.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.OneLine;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An item of a conversation as it was told: live in a frame, or in a page of the transcript.
 *
 * @param where the frame, or the call that read the page
 * @param json the item as it came
 */
public record Told(Seen<?> where, JsonNode json) {

  /** Every item that came live. */
  public static Stream<Told> live(History history) {
    return history.chats().map(Told::of);
  }

  /** Every item that came live on one socket, in the order of arrival. */
  public static List<Told> live(SocketStory socket) {
    return socket.chats().stream().map(frame -> of(new Seen<>(socket.session(), frame))).toList();
  }

  /** Every item of every page of a transcript. */
  public static Stream<Told> recorded(History history) {
    return history.accepted("GetTranscript").flatMap(call -> on(call).stream());
  }

  /** Every item, live or recorded. */
  public static Stream<Told> all(History history) {
    return Stream.concat(live(history), recorded(history));
  }

  /** The items of one page, in the order in which they stand there. */
  public static List<Told> on(Seen<Exchange> page) {
    JsonNode items = page.what().answered().json().path("Transcript");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> new Told(page, item))
        .toList();
  }

  private static Told of(Seen<FrameIn> frame) {
    Frame.Chat chat = (Frame.Chat) frame.what().frame();
    return new Told(frame, Bodies.json(chat.item().json()));
  }

  /** A member as text; empty when it is absent, null or no text. */
  public String text(String member) {
    JsonNode value = json.path(member);
    return value.isTextual() ? value.textValue() : "";
  }

  /** Id, which clients tell items by. */
  public String id() {
    return text("Id");
  }

  /** Type. */
  public String type() {
    return text("Type");
  }

  /** ContentType. */
  public String contentType() {
    return text("ContentType");
  }

  /** Whether this is an event of a kind such as {@code typing} or {@code participant.left}. */
  public boolean isEvent(String kind) {
    return contentType().equals(ContentTypes.EVENT + kind);
  }

  /** Whether somebody said something, or shared a file. */
  public boolean isSaid() {
    return type().equals("MESSAGE") || type().equals("ATTACHMENT");
  }

  /** Whether it is a piece of a streamed reply, the last one included. */
  public boolean isPiece() {
    JsonNode metadata = json.path("MessageMetadata");
    return metadata.has("ChunkNumber") || metadata.has("MessageCompleted");
  }

  /** Whether it came live, and not from a transcript. */
  public boolean isLive() {
    return where.what() instanceof FrameIn;
  }

  /** What it is, for messages to people. */
  public String inWords() {
    String kind =
        contentType().startsWith(ContentTypes.EVENT)
            ? contentType().substring(ContentTypes.EVENT.length())
            : type();
    return (kind.isEmpty() ? "item" : OneLine.of(kind, OneLine.NAME))
        + " "
        + OneLine.of(id(), OneLine.NAME)
        + (isLive() ? "" : " of the transcript");
  }
}
