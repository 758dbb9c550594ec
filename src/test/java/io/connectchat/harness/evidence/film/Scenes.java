package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What may be seen of a conversation, with something secret wherever there may be something. */
final class Scenes {
  static final long MS = 1_000_000;

  /** As long and as dense as real ones. */
  static final String SECRET =
      "QVFJREFIaFNlY3JldFNlY3JldFNlY3JldFNlY3JldFNlY3JldA/+=SECRETsecretSECRET0123456789";

  private Scenes() {}

  /** The way into a chat, a message with its echo and its answer, and the way out. */
  static List<Observation> chat() {
    List<Observation> seen = new ArrayList<>(wayIn());
    seen.addAll(message(1, 1_000 * MS));
    seen.add(call(Operation.DISCONNECT_PARTICIPANT, 0, 2_000 * MS, accepted()));
    seen.add(
        frame(
            2_010 * MS,
            item("EVENT", ContentTypes.CHAT_ENDED, "", "", id(99), "2026-11-22T05:31:02.010Z")));
    seen.add(new Observation.SocketClosed(1, 2_020 * MS, 1000, "bye " + SECRET, true));
    return seen;
  }

  static List<Observation> wayIn() {
    return List.of(
        call(Operation.START_CHAT_CONTACT, 0, 10 * MS, accepted()),
        call(Operation.CREATE_PARTICIPANT_CONNECTION, 0, 20 * MS, accepted()),
        new Observation.SocketOpened(1, 20 * MS, 30 * MS),
        new Observation.FrameOut(1, 31 * MS, Frames.SUBSCRIBE),
        new Observation.Subscribed(1, 31 * MS, 40 * MS));
  }

  static List<Observation> message(int number, long nanos) {
    String said = "Hello, this is message " + number;
    return List.of(
        new Observation.Sending(number, said, nanos, nanos),
        call(Operation.SEND_MESSAGE, number, nanos + 12 * MS, sent(number)),
        frame(
            nanos + 15 * MS,
            item(
                "MESSAGE", "text/plain", said, "CUSTOMER", id(number), "2026-11-22T05:31:01.015Z")),
        frame(
            nanos + 500 * MS,
            item("MESSAGE", "text/plain", "You said that", "AGENT", id(50 + number), "")));
  }

  /** All that can go wrong, each with a secret in it. */
  static List<Observation> trouble() {
    Answer refused =
        new Answer.Refused(new ApiError(403, "AccessDeniedException", "bad token " + SECRET));
    return List.of(
        new Observation.Sending(2, "my token is " + SECRET, 0, 0),
        call(Operation.SEND_MESSAGE, 2, 3_000 * MS, refused),
        call(Operation.SEND_MESSAGE, 3, 3_000 * MS, new Answer.Unsure("timed out at " + url())),
        new Observation.NotSent(4, 3_001 * MS),
        new Observation.Failed("send", "expected 200, got " + SECRET, 3_002 * MS),
        new Observation.FrameOut(1, 3_003 * MS, "{\"token\":\"" + SECRET + "\"}"),
        new Observation.FrameIn(1, 3_004 * MS, new Frame.Broken(SECRET, "not JSON")),
        new Observation.FrameIn(1, 3_004 * MS, new Frame.Failure("{}", "Forbidden: " + SECRET)),
        new Observation.FrameIn(1, 3_004 * MS, new Frame.Unknown(SECRET, SECRET)),
        frame(3_005 * MS, item("MESSAGE", "text/plain", "see " + url(), SECRET, SECRET, SECRET)),
        new Observation.TranscriptMissing(refused, 3_006 * MS),
        new Observation.SocketClosed(1, 3_007 * MS, 1008, SECRET, false));
  }

  static String url() {
    return "https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Signature=" + SECRET;
  }

  static String id(int number) {
    return new UUID(0x0123456789abcdefL, number).toString();
  }

  static Observation call(Operation operation, int message, long nanos, Answer answer) {
    return new Observation.Call(operation, message, nanos - 10 * MS, nanos, answer);
  }

  private static Answer accepted() {
    return new Answer.Accepted(200, "{\"ParticipantToken\":\"" + SECRET + "\"}");
  }

  private static Answer sent(int message) {
    String id = "{\"AbsoluteTime\":\"T\",\"Id\":\"" + id(message) + "\",";
    return new Answer.Accepted(200, id + "\"Secret\":\"" + SECRET + "\"}");
  }

  static Observation frame(long nanos, Item item) {
    return new Observation.FrameIn(1, nanos, new Frame.Chat(SECRET, item));
  }

  private static Item item(
      String type, String contentType, String content, String role, String id, String time) {
    return new Item(
        id, type, contentType, content, "p", role, SECRET, time, "c", "c", false, SECRET);
  }
}
