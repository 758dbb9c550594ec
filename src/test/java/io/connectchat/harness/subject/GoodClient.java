package io.connectchat.harness.subject;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.ShownMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A client that does everything right in everything that can happen to it, so that every rule of
 * side CLIENT has something to judge. Times are milliseconds.
 */
final class GoodClient {
  static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";
  static final String ACK =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";
  static final String BEAT = "{\"topic\":\"aws/heartbeat\"}";
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final String RESPONSE =
      "application/vnd.amazonaws.connect.message.interactive.response";
  private static final String SESSION_ID = "3c8f0a4e-7d0c-4a52-9d0b-1f2f3c1f0a11";
  private static final long MS = 1_000_000;

  /** The long life of one chat. */
  final Life main = main();

  /** A chat that was started through the gateway. */
  final Life gateway = gateway();

  /** A chat that ended while its client was away. */
  final Life away = away();

  private final List<Session> more = new ArrayList<>();

  History history() {
    return new History(
        Stream.concat(Stream.of(main.session(), gateway.session(), away.session()), more.stream())
            .toList(),
        Duration.ofSeconds(5));
  }

  void add(Life another) {
    more.add(another.session());
  }

  private static Life main() {
    Life life = new Life("main");
    starts(life);
    connects(life);
    talks(life);
    attaches(life);
    signsIn(life);
    reads(life);
    reconnects(life);
    rotates(life);
    leaves(life);
    return life;
  }

  static String startBody(String name) {
    return """
        {"InstanceId":"i","ContactFlowId":"f","ParticipantDetails":{"DisplayName":"%s"},
        "ClientToken":"t-%s","ChatDurationInMinutes":60,"Attributes":{"a":"b"},
        "SupportedMessagingContentTypes":["text/plain","%s"],
        "PersistentChat":{"RehydrationType":"ENTIRE_PAST_SESSION","SourceContactId":"c0"}}"""
        .formatted(name, name, RESPONSE);
  }

  static String started(String contact) {
    return "{\"ContactId\":\"%s\",\"ParticipantId\":\"p-%s\",\"ParticipantToken\":\"PT-%s\"}"
        .formatted(contact, contact, contact);
  }

  static String connection(String n, long expiry, long tokenExpiry) {
    return """
        {"Websocket":{"Url":"ws://127.0.0.1:1/socket?authToken=U%s","ConnectionExpiry":"%s"},
        "ConnectionCredentials":{"ConnectionToken":"CT%s","Expiry":"%s"}}"""
        .formatted(n, Life.NOON.plusMillis(expiry), n, Life.NOON.plusMillis(tokenExpiry));
  }

  static String url(String n) {
    return "ws://127.0.0.1:1/socket?authToken=U" + n;
  }

  static final String TYPES = "{\"Type\":[\"WEBSOCKET\",\"CONNECTION_CREDENTIALS\"]}";

  private static void starts(Life life) {
    String body = startBody("Ann");
    life.call("start-full", 0, "StartChatContact", "", body, 429, "LimitExceededException")
        .put(
            "says-full",
            new Observation.Explained("LimitExceededException, sorry: too many chats", 25 * MS))
        .call("start-500", 1_000, "StartChatContact", "", body, 500, "InternalServiceException")
        .put("says-500", new Observation.Explained("InternalServiceException, sorry", 1_025 * MS))
        .call("start", 2_000, "StartChatContact", "", body, 200, started("c1"));
  }

  private static void connects(Life life) {
    life.call(
            "connect",
            2_100,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            200,
            connection("1", 3_600_000, 43_000))
        .asked("asked-1", 1, 2_200, url("1"))
        .opened("opened-1", 1, 2_210)
        .says("subscribe-1", 1, 2_220, SUBSCRIBE)
        .says("beat-1", 1, 2_230, BEAT)
        .hears("beaten-1", 1, 2_240, BEAT)
        .says("subscribe-1b", 1, 3_220, SUBSCRIBE)
        .says("subscribe-1c", 1, 4_220, SUBSCRIBE)
        .says("subscribe-1d", 1, 5_220, SUBSCRIBE)
        .says("subscribe-1e", 1, 6_220, SUBSCRIBE)
        .hears("ack-1", 1, 7_400, ACK)
        .says("beat-2", 1, 12_230, BEAT)
        .hears("beaten-2", 1, 12_240, BEAT)
        .says("beat-3", 1, 22_230, BEAT)
        .says("beat-4", 1, 32_230, BEAT);
  }

  static String message(String id, String role, String by, long at, String text, String more) {
    return """
        {"Id":"%s","Type":"MESSAGE","ContentType":"text/plain","Content":"%s","ParticipantId":"%s",
        "ParticipantRole":"%s","DisplayName":"D","AbsoluteTime":"%s","InitialContactId":"c1",
        "ContactId":"%s"%s}"""
        .formatted(
            id,
            text,
            by,
            role,
            Life.NOON.plusMillis(at).toString().replaceAll(":(\\d\\d)Z", ":$1.000Z"),
            id.equals("x1") ? "c2" : "c1",
            more);
  }

  private static String sent(String text, String type, String token) {
    return "{\"ContentType\":\"%s\",\"Content\":\"%s\",\"ClientToken\":\"%s\"}"
        .formatted(type, text, token);
  }

  private static String accepted(String id, String more) {
    return "{\"Id\":\"%s\",\"AbsoluteTime\":\"2026-11-22T12:00:08.000Z\"%s}".formatted(id, more);
  }

  private static void talks(Life life) {
    String two = sent("my card is 4111", "text/plain", "m2");
    String half = ",\"MessageMetadata\":{\"MessageCompleted\":false,\"ChunkNumber\":1}";
    String whole = ",\"MessageMetadata\":{\"MessageCompleted\":true,\"ChunkNumber\":2}";
    life.item("system", 1, 7_500, message("m0", "SYSTEM", "p-sys", 7_400, "Welcome", ""))
        .call(
            "send-1",
            8_000,
            50,
            "SendMessage",
            "CT1",
            sent("hello", "text/plain", "m1"),
            200,
            accepted("m1", ""))
        .item("echo-1", 1, 8_040, message("m1", "CUSTOMER", "p-c1", 8_030, "hello", ""))
        .call("send-500", 8_100, "SendMessage", "CT1", two, 500, "InternalServerException")
        .put("says-send", new Observation.Explained("InternalServerException, sorry", 8_130 * MS))
        .call(
            "send-2",
            9_000,
            "SendMessage",
            "CT1",
            two,
            200,
            accepted("m2", ",\"MessageMetadata\":{\"MessageProcessingStatus\":\"PROCESSING\"}"))
        .item("echo-2", 1, 9_060, message("m2", "CUSTOMER", "p-c1", 9_030, "my card is ****", ""))
        .item("reply-1", 1, 9_100, message("r1", "AGENT", "p-agent", 9_090, "one", ""))
        .item("reply-1-again", 1, 9_110, message("r1", "AGENT", "p-agent", 9_090, "one", ""))
        .item("reply-3", 1, 9_130, message("r3", "AGENT", "p-agent", 9_125, "three", ""))
        .item("reply-2", 1, 9_140, message("r2", "AGENT", "p-agent", 9_120, "two", ""))
        .item("piece", 1, 9_200, message("s1", "SYSTEM", "p-bot", 9_150, "fo", half))
        .item("pieces", 1, 9_210, message("s1", "SYSTEM", "p-bot", 9_150, "four", whole))
        .item("transferred", 1, 9_220, message("x1", "AGENT", "p-agent2", 9_215, "five", ""))
        .hears("unknown-topic", 1, 9_300, "{\"topic\":\"aws/news\",\"content\":{}}")
        .hears(
            "no-topic",
            1,
            9_310,
            "{\"message\":\"Forbidden\",\"connectionId\":\"A\",\"requestId\":\"B\"}")
        .item(
            "scanning",
            1,
            9_320,
            "{\"Id\":\"f1\",\"Type\":\"ATTACHMENT\",\"AbsoluteTime\":\"2026-11-22T12:00:09.320Z\",\"ParticipantId\":\"p-agent\",\"ParticipantRole\":\"AGENT\",\"InitialContactId\":\"c1\",\"ContactId\":\"c1\",\"Attachments\":[{\"AttachmentId\":\"a9\",\"AttachmentName\":\"b.png\",\"ContentType\":\"image/png\",\"Status\":\"IN_PROGRESS\"}]}")
        .call(
            "receipt",
            10_000,
            "SendEvent",
            "CT1",
            "{\"ContentType\":\""
                + EVENT
                + "message.read\",\"Content\":\"{\\\"messageId\\\":\\\"r1\\\"}\",\"ClientToken\":\"e1\"}",
            409,
            "ConflictException")
        .put("says-409", new Observation.Explained("ConflictException, sorry", 10_030 * MS))
        .call(
            "typing-1",
            10_100,
            "SendEvent",
            "CT1",
            "{\"ContentType\":\"" + EVENT + "typing\",\"ClientToken\":\"e2\"}",
            200,
            accepted("e2", ""))
        .call(
            "typing-2",
            20_200,
            "SendEvent",
            "CT1",
            "{\"ContentType\":\"" + EVENT + "typing\",\"ClientToken\":\"e3\"}",
            200,
            accepted("e3", ""))
        .call(
            "choice",
            10_300,
            "SendMessage",
            "CT1",
            sent("{\\\"action\\\":\\\"MORE\\\",\\\"version\\\":\\\"1.0\\\"}", RESPONSE, "m3"),
            200,
            accepted("m3", ""));
  }

  private static void attaches(Life life) {
    String big =
        "{\"AttachmentName\":\"big.bin\",\"AttachmentSizeInBytes\":9,\"ContentType\":\"text/plain\",\"ClientToken\":\"f0\"}";
    String small =
        "{\"AttachmentName\":\"a.txt\",\"AttachmentSizeInBytes\":5,\"ContentType\":\"text/plain\",\"ClientToken\":\"f1\"}";
    life.call(
            "file-402",
            10_400,
            "StartAttachmentUpload",
            "CT1",
            big,
            402,
            "ServiceQuotaExceededException")
        .put(
            "says-402",
            new Observation.Explained("ServiceQuotaExceededException, sorry", 10_430 * MS))
        .call(
            "file",
            10_500,
            "StartAttachmentUpload",
            "CT1",
            small,
            200,
            "{\"AttachmentId\":\"a1\",\"UploadMetadata\":{\"Url\":\"http://127.0.0.1:1/upload/a1?k=v\",\"UrlExpiry\":\"x\",\"HeadersToInclude\":{\"content-type\":\"text/plain\"}}}")
        .upload(
            "put",
            10_600,
            "http://127.0.0.1:1/upload/a1?k=v",
            Map.of("content-type", "text/plain"),
            "bytes")
        .call(
            "complete",
            10_700,
            "CompleteAttachmentUpload",
            "CT1",
            "{\"AttachmentIds\":[\"a1\"],\"ClientToken\":\"f2\"}",
            200,
            "{}")
        .call(
            "download",
            10_800,
            "GetAttachment",
            "CT1",
            "{\"AttachmentId\":\"a1\",\"UrlExpiryInSeconds\":60}",
            200,
            "{}");
  }

  private static void signsIn(Life life) {
    life.item(
            "sign-in",
            1,
            10_900,
            "{\"Id\":\"e9\",\"Type\":\"EVENT\",\"ContentType\":\""
                + EVENT
                + "authentication.initiated\",\"Content\":\"{\\\"SessionId\\\":\\\""
                + SESSION_ID
                + "\\\"}\",\"AbsoluteTime\":\"2026-11-22T12:00:10.900Z\",\"InitialContactId\":\"c1\",\"ContactId\":\"c1\"}")
        .call(
            "sign-in-url",
            11_000,
            "GetAuthenticationUrl",
            "CT1",
            "{\"SessionId\":\"" + SESSION_ID + "\",\"RedirectUri\":\"http://127.0.0.1\"}",
            200,
            "{}")
        .call("view-403", 11_100, "DescribeView", "CT1", "", 403, "AccessDeniedException")
        .put(
            "says-403",
            new Observation.Explained(
                "AccessDeniedException, sorry: the token may have expired", 11_125 * MS));
  }

  private static void reads(Life life) {
    life.call(
            "page-1",
            11_200,
            "GetTranscript",
            "CT1",
            "{\"MaxResults\":100,\"ScanDirection\":\"FORWARD\",\"StartPosition\":{\"Id\":\"m0\"}}",
            200,
            "{\"Transcript\":[{\"Id\":\"e0\",\"Content\":null}],\"NextToken\":\"N1\"}")
        .call(
            "page-2",
            11_250,
            "GetTranscript",
            "CT1",
            "{\"MaxResults\":100,\"ScanDirection\":\"FORWARD\",\"NextToken\":\"N1\"}",
            200,
            "{\"Transcript\":[]}");
  }

  /** Heartbeats are not answered any more; the first five attempts fail. */
  private static void reconnects(Life life) {
    life.call(
            "connect-429",
            33_000,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            429,
            "ThrottlingException")
        .put("says-429", new Observation.Explained("ThrottlingException, sorry", 33_030 * MS))
        .call(
            "connect-429b",
            33_400,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            429,
            "ThrottlingException")
        .put("says-429b", new Observation.Explained("ThrottlingException, sorry", 33_430 * MS))
        .call(
            "connect-429c",
            34_300,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            429,
            "ThrottlingException")
        .put("says-429c", new Observation.Explained("ThrottlingException, sorry", 34_330 * MS))
        .call(
            "connect-429d",
            36_300,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            429,
            "ThrottlingException")
        .put("says-429d", new Observation.Explained("ThrottlingException, sorry", 36_330 * MS))
        .call(
            "connect-500",
            40_300,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            500,
            "InternalServerException")
        .put("says-500b", new Observation.Explained("InternalServerException, sorry", 40_330 * MS))
        .closed("closed-1", 1, 42_000, true)
        .call(
            "connect-2",
            44_000,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            200,
            connection("2", 3_600_000, 86_400_000))
        .asked("asked-2", 2, 44_100, url("2"))
        .opened("opened-2", 2, 44_110)
        .says("subscribe-2", 2, 44_120, SUBSCRIBE)
        .hears("ack-2", 2, 44_130, ACK)
        .says("beat-5", 2, 44_140, BEAT)
        .hears("beaten-5", 2, 44_150, BEAT)
        .call(
            "gap",
            44_200,
            "GetTranscript",
            "CT2",
            "{\"MaxResults\":100}",
            200,
            "{\"Transcript\":[]}")
        .call(
            "send-4",
            45_000,
            "SendMessage",
            "CT2",
            sent("back", "text/plain", "m4"),
            200,
            accepted("m4", ""));
  }

  private static void rotates(Life life) {
    life.call(
            "connect-3",
            50_000,
            "CreateParticipantConnection",
            "PT-c1",
            TYPES,
            200,
            connection("3", 3_600_000, 86_400_000))
        .asked("asked-3", 3, 50_100, url("3"))
        .opened("opened-3", 3, 50_110)
        .says("subscribe-3", 3, 50_120, SUBSCRIBE)
        .hears("ack-3", 3, 50_130, ACK)
        .says("beat-6", 3, 50_140, BEAT)
        .hears("beaten-6", 3, 50_150, BEAT)
        .closed("closed-2", 2, 50_200, true)
        .says("beat-7", 3, 60_140, BEAT)
        .hears("beaten-7", 3, 60_150, BEAT);
  }

  private static void leaves(Life life) {
    life.put(
            "shown",
            new Observation.Shown(
                shown("m0", "m1", "m2", "r1", "r2", "r3", "s1", "x1"), 60_900 * MS))
        .call("leave", 61_000, "DisconnectParticipant", "CT3", "{\"ClientToken\":\"d\"}", 200, "{}")
        .item(
            "ended",
            3,
            61_030,
            "{\"Id\":\"z\",\"Type\":\"EVENT\",\"ContentType\":\""
                + EVENT
                + "chat.ended\",\"AbsoluteTime\":\"2026-11-22T12:01:01.030Z\",\"InitialContactId\":\"c1\",\"ContactId\":\"c1\"}")
        .closed("closed-3", 3, 61_100, true)
        .put("watched", new Observation.WatchEnded(200_000 * MS));
  }

  static List<ShownMessage> shown(String... ids) {
    return Stream.of(ids)
        .map(id -> new ShownMessage(id, id.equals("m2") ? "my card is ****" : "text"))
        .toList();
  }

  private static Life gateway() {
    return new Life("gateway")
        .call(
            "start",
            0,
            "GatewayStart",
            "",
            "{\"ParticipantDetails\":{\"DisplayName\":\"Bob\"}}",
            200,
            "{\"data\":{\"startChatResult\":" + started("g1") + "}}")
        .call(
            "connect",
            100,
            "CreateParticipantConnection",
            "PT-g1",
            TYPES,
            200,
            connection("g", 3_600_000, 86_400_000))
        .asked("asked", 1, 200, url("g"))
        .opened("opened", 1, 210)
        .says("subscribe", 1, 220, SUBSCRIBE)
        .hears("ack", 1, 230, ACK)
        .call("leave", 3_000, "DisconnectParticipant", "CTg", "{}", 200, "{}");
  }

  private static Life away() {
    return new Life("away")
        .call("start", 0, "StartChatContact", "", startBody("Eve"), 200, started("w1"))
        .call(
            "connect",
            100,
            "CreateParticipantConnection",
            "PT-w1",
            TYPES,
            200,
            connection("w", 3_600_000, 86_400_000))
        .asked("asked", 1, 200, url("w"))
        .opened("opened", 1, 210)
        .says("subscribe", 1, 220, SUBSCRIBE)
        .hears("ack", 1, 230, ACK)
        .closed("cut", 1, 3_000, false)
        .call(
            "connect-403",
            4_000,
            "CreateParticipantConnection",
            "PT-w1",
            TYPES,
            403,
            "AccessDeniedException")
        .put(
            "says-403",
            new Observation.Explained(
                "AccessDeniedException, sorry: the chat has ended", 4_030 * MS));
  }
}
