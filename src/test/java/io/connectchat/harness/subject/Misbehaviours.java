package io.connectchat.harness.subject;

import static io.connectchat.harness.subject.Misbehaviour.breaks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A misbehaving client for each rule of side CLIENT. */
final class Misbehaviours {
  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final long MS = 1_000_000;

  private Misbehaviours() {}

  static List<Misbehaviour> all() {
    return Stream.of(
            starting(),
            connecting(),
            subscribing(),
            sending(),
            receiving(),
            events(),
            transcript(),
            attaching(),
            ending(),
            throttled(),
            heartbeats(),
            reconnecting(),
            credentials(),
            limits())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Misbehaviour> starting() {
    return List.of(
        breaks(
            "START-01",
            "does not sign its start",
            c -> c.main.header("start", "authorization", "")),
        breaks(
            "START-02", "names no flow", c -> c.main.body("start", b -> b.remove("ContactFlowId"))),
        breaks(
            "START-04",
            "supports markdown only",
            c ->
                c.main.body(
                    "start",
                    b -> b.putArray("SupportedMessagingContentTypes").add("text/markdown"))),
        breaks(
            "START-05",
            "starts a chat of a minute",
            c -> c.main.body("start", b -> b.put("ChatDurationInMinutes", 59))),
        breaks(
            "START-06",
            "starts a chat that is related and persistent",
            c -> c.main.body("start", b -> b.put("RelatedContactId", "c0"))),
        breaks(
            "START-08",
            "starts again with another token",
            c -> c.main.body("start", b -> b.put("ClientToken", "another"))),
        breaks(
            "START-10",
            "expects its first message of the stock Lambda",
            c -> c.gateway.body("start", b -> b.putObject("InitialMessage").put("Content", "hi"))),
        breaks(
            "START-11",
            "takes a token from elsewhere in the answer",
            c -> c.gateway.header("connect", "x-amz-bearer", "undefined"),
            "CONN-01"));
  }

  private static List<Misbehaviour> connecting() {
    return List.of(
        breaks(
            "CONN-01",
            "connects with a ConnectionToken",
            c -> c.main.header("connect-2", "x-amz-bearer", "CT1")),
        breaks(
            "CONN-02",
            "asks for a socket only",
            c -> c.main.body("connect-2", b -> b.putArray("Type").add("WEBSOCKET"))),
        breaks("CONN-04", "connects after six minutes", c -> c.add(late())),
        breaks("CONN-05", "opens a URL after two minutes", c -> c.add(lateSocket())),
        breaks(
            "CONN-06",
            "adds to the URL",
            c -> c.away.asked("asked", 1, 200, GoodClient.url("w") + "&v=2")),
        breaks(
            "CONN-07",
            "connects twice for each socket",
            c ->
                c.away.call(
                    "connect-again",
                    150,
                    "CreateParticipantConnection",
                    "PT-w1",
                    GoodClient.TYPES,
                    200,
                    GoodClient.connection("w2", 3_600_000, 86_400_000))),
        breaks(
            "CONN-10",
            "marks itself connected",
            c -> c.main.body("connect", b -> b.put("ConnectParticipant", true))));
  }

  private static Life late() {
    return calm("late", "l")
        .without("asked", "opened", "subscribe", "ack", "send", "leave", "ended", "closed")
        .asked("asked", 1, 90_000, GoodClient.url("l"))
        .opened("opened", 1, 359_000)
        .says("subscribe", 1, 360_000, GoodClient.SUBSCRIBE)
        .hears("ack", 1, 360_500, GoodClient.ACK)
        .call("leave", 361_000, "DisconnectParticipant", "CTl", "{}", 200, "{}");
  }

  private static Life lateSocket() {
    return calm("late", "l")
        .without("asked", "opened", "subscribe", "ack", "send", "leave", "ended", "closed")
        .asked("asked", 1, 120_500, GoodClient.url("l"))
        .opened("opened", 1, 120_510)
        .says("subscribe", 1, 120_520, GoodClient.SUBSCRIBE)
        .hears("ack", 1, 120_530, GoodClient.ACK)
        .call("leave", 121_000, "DisconnectParticipant", "CTl", "{}", 200, "{}");
  }

  /** A short chat that goes well. */
  static Life calm(String name, String id) {
    return new Life(name)
        .call(
            "start",
            0,
            "StartChatContact",
            "",
            GoodClient.startBody(name),
            200,
            GoodClient.started(id))
        .call(
            "connect",
            100,
            "CreateParticipantConnection",
            "PT-" + id,
            GoodClient.TYPES,
            200,
            GoodClient.connection(id, 3_600_000, 86_400_000))
        .asked("asked", 1, 200, GoodClient.url(id))
        .opened("opened", 1, 210)
        .says("subscribe", 1, 220, GoodClient.SUBSCRIBE)
        .hears("ack", 1, 230, GoodClient.ACK)
        .call(
            "send",
            300,
            "SendMessage",
            "CT" + id,
            "{\"ContentType\":\"text/plain\",\"Content\":\"hi\",\"ClientToken\":\"1\"}",
            200,
            "{\"Id\":\"h\"}")
        .call("leave", 3_000, "DisconnectParticipant", "CT" + id, "{}", 200, "{}")
        .item(
            "ended",
            1,
            3_030,
            "{\"Id\":\"z\",\"Type\":\"EVENT\",\"ContentType\":\"" + EVENT + "chat.ended\"}")
        .closed("closed", 1, 3_100, true)
        .put("watched", new Observation.WatchEnded(60_000 * MS));
  }

  private static List<Misbehaviour> subscribing() {
    return List.of(
        breaks("SUB-01", "never subscribes", c -> c.away.without("subscribe", "ack")),
        breaks(
            "SUB-02",
            "has a stray bracket behind its subscription",
            c -> c.main.says("subscribe-2", 2, 44_120, GoodClient.SUBSCRIBE + ")")),
        breaks(
            "SUB-04",
            "sends before it is subscribed",
            c -> c.add(calm("hasty", "h").hears("ack", 1, 400, GoodClient.ACK))),
        breaks(
            "SUB-05",
            "does not ask again",
            c -> c.main.without("subscribe-1b", "subscribe-1c", "subscribe-1d", "subscribe-1e")),
        breaks(
            "SUB-07",
            "sends a message on the socket",
            c -> c.main.says("chat", 3, 51_000, "{\"topic\":\"aws/chat\",\"content\":{}}")),
        breaks(
            "SUB-08",
            "does not subscribe its second socket",
            c -> c.main.without("subscribe-2", "ack-2"),
            "TRN-06"));
  }

  private static List<Misbehaviour> sending() {
    return List.of(
        breaks(
            "SEND-01",
            "sends with its ParticipantToken",
            c -> c.main.header("send-1", "x-amz-bearer", "PT-c1")),
        breaks(
            "SEND-02",
            "sends markdown that the chat does not support",
            c -> c.main.body("send-1", b -> b.put("ContentType", "text/markdown"))),
        breaks(
            "SEND-04",
            "sends an interactive template",
            c ->
                c.main.body(
                    "send-1",
                    b ->
                        b.put(
                            "ContentType",
                            "application/vnd.amazonaws.connect.message.interactive"))),
        breaks(
            "SEND-05",
            "sends again with another token",
            c -> c.main.body("send-2", b -> b.put("ClientToken", "another"))),
        breaks("SEND-07", "sends nothing", c -> c.main.body("send-4", b -> b.put("Content", ""))),
        breaks(
            "SEND-08",
            "answers without an action",
            c -> c.main.body("choice", b -> b.put("Content", "{\"action\":\"\"}"))),
        breaks(
            "SEND-10",
            "sends again what was echoed early",
            c -> c.main.again("send-1b", "send-1", 8_090)),
        breaks(
            "SEND-11",
            "shows what was typed, not what was delivered",
            c ->
                c.main.put(
                    "shown",
                    new Observation.Shown(
                        GoodClient.shown("m0", "m1", "m2", "r1", "r2", "r3", "s1", "x1").stream()
                            .map(
                                m ->
                                    m.id().equals("m2")
                                        ? new io.connectchat.harness.evidence.ShownMessage(
                                            "m2", "my card is 4111")
                                        : m)
                            .toList(),
                        60_900 * MS))));
  }

  private static Observation shows(String... ids) {
    return new Observation.Shown(GoodClient.shown(ids), 60_900 * MS);
  }

  private static List<Misbehaviour> receiving() {
    return List.of(
        breaks(
            "RECV-02",
            "does not parse the content again",
            c -> c.main.without("receipt", "says-409").put("shown", shows("undefined")),
            "RECV-07",
            "ORD-04"),
        breaks(
            "RECV-05",
            "dies of an attachment without ContentType",
            c ->
                c.add(
                    dies(
                        "{\"Id\":\"f\",\"Type\":\"ATTACHMENT\",\"Attachments\":[{\"Status\":\"APPROVED\"}]}")),
            "DISC-01"),
        breaks(
            "RECV-07",
            "goes by ContactId only",
            c -> c.main.put("shown", shows("m0", "m1", "m2", "r1", "r2", "r3", "s1"))),
        breaks(
            "RECV-08",
            "dies of a Type that it does not know",
            c -> c.add(dies("{\"Id\":\"f\",\"Type\":\"FUTURE\"}")),
            "DISC-01"),
        breaks(
            "RECV-11",
            "dies of a frame without a topic",
            c -> c.add(dying().hears("failure", 1, 5_000, "{\"message\":\"Forbidden\"}")),
            "DISC-01"),
        breaks(
            "ORD-01",
            "shows messages as they came",
            c -> c.main.put("shown", shows("m0", "m1", "m2", "r1", "r3", "r2", "s1", "x1"))),
        breaks(
            "ORD-02",
            "shows a message twice",
            c -> c.main.put("shown", shows("m0", "m1", "m2", "r1", "r1", "r2", "r3", "s1", "x1"))),
        breaks(
            "ORD-04",
            "shows each piece of a reply",
            c -> c.main.put("shown", shows("m0", "m1", "m2", "r1", "r2", "r3", "s1", "s1", "x1"))));
  }

  private static Life dying() {
    return calm("dying", "y").without("leave", "ended", "closed").closed("closed", 1, 5_100, true);
  }

  private static Life dies(String of) {
    return dying().item("item", 1, 5_000, of);
  }

  private static List<Misbehaviour> events() {
    return List.of(
        breaks(
            "EVT-01",
            "sends an event of its own",
            c -> c.main.body("typing-2", b -> b.put("ContentType", EVENT + "participant.invited"))),
        breaks(
            "EVT-02",
            "gives a receipt as an object",
            c -> c.main.body("receipt", b -> b.putObject("Content").put("messageId", "r1"))),
        breaks("EVT-04", "types every second", c -> c.main.again("typing-1b", "typing-1", 11_100)),
        breaks(
            "EVT-06",
            "dies of 409",
            c ->
                c.add(
                    dying()
                        .call(
                            "receipt",
                            5_000,
                            "SendEvent",
                            "CTy",
                            "{\"ContentType\":\""
                                + EVENT
                                + "message.read\",\"Content\":\"{\\\"messageId\\\":\\\"q\\\"}\"}",
                            409,
                            "ConflictException")),
            "DISC-01"),
        breaks(
            "EVT-07",
            "sends a receipt after the end",
            c ->
                c.main.call(
                    "late",
                    62_000,
                    "SendEvent",
                    "CT3",
                    "{\"ContentType\":\""
                        + EVENT
                        + "message.read\",\"Content\":\"{\\\"messageId\\\":\\\"r2\\\"}\"}",
                    403,
                    "AccessDeniedException")),
        breaks(
            "EVT-08",
            "confirms its own message",
            c -> c.main.body("receipt", b -> b.put("Content", "{\"messageId\":\"m1\"}"))));
  }

  private static List<Misbehaviour> transcript() {
    return List.of(
        breaks(
            "TRN-01", "asks for 101 items", c -> c.main.body("gap", b -> b.put("MaxResults", 101))),
        breaks(
            "TRN-02",
            "reads forward from nowhere",
            c -> c.main.body("page-1", b -> b.remove("StartPosition"))),
        breaks(
            "TRN-03",
            "sends an empty NextToken",
            c -> c.main.body("page-1", b -> b.put("NextToken", ""))),
        breaks("TRN-06", "does not read what it missed", c -> c.main.without("gap")),
        breaks(
            "TRN-08",
            "dies of null",
            c ->
                c.add(
                    dying()
                        .call(
                            "read",
                            5_000,
                            "GetTranscript",
                            "CTy",
                            "{}",
                            200,
                            "{\"Transcript\":[{\"Content\":null}]}")),
            "DISC-01"),
        breaks(
            "TRN-09",
            "reads on with an old NextToken",
            c -> c.main.body("gap", b -> b.put("NextToken", "N1"))));
  }

  private static List<Misbehaviour> attaching() {
    return List.of(
        breaks(
            "ATT-01",
            "completes before it has uploaded",
            c ->
                c.main.upload(
                    "put",
                    10_750,
                    "http://127.0.0.1:1/upload/a1?k=v",
                    Map.of("content-type", "text/plain"),
                    "bytes")),
        breaks(
            "ATT-02",
            "completes without a token",
            c -> c.main.body("complete", b -> b.remove("ClientToken"))),
        breaks(
            "ATT-03",
            "completes two at once",
            c -> c.main.body("complete", b -> b.putArray("AttachmentIds").add("a1").add("a2"))),
        breaks(
            "ATT-05",
            "dies of a file under examination",
            c ->
                c.add(
                    dies(
                        "{\"Id\":\"f\",\"Type\":\"ATTACHMENT\",\"Attachments\":[{\"Status\":\"REJECTED\"}]}")),
            "DISC-01",
            "RECV-05"),
        breaks(
            "ATT-06",
            "sends again what is over quota",
            c -> c.main.again("file-402b", "file-402", 10_460),
            "ERR-04"),
        breaks(
            "ATT-07",
            "announces another size",
            c -> c.main.body("file", b -> b.put("AttachmentSizeInBytes", 6))),
        breaks(
            "ATT-08",
            "wants a link for an hour",
            c -> c.main.body("download", b -> b.put("UrlExpiryInSeconds", 3600))));
  }

  private static List<Misbehaviour> ending() {
    return List.of(
        breaks("DISC-01", "leaves its chat open", c -> c.gateway.without("leave")),
        breaks(
            "DISC-02",
            "closes its socket at once",
            c -> c.main.closed("closed-3", 3, 61_025, true)),
        breaks("DISC-03", "disconnects twice", c -> c.main.again("leave-2", "leave", 61_500)),
        breaks(
            "DISC-06",
            "connects again after the end",
            c ->
                c.add(
                    calm("restless", "r")
                        .call(
                            "connect-2",
                            5_000,
                            "CreateParticipantConnection",
                            "PT-r",
                            GoodClient.TYPES,
                            403,
                            "AccessDeniedException"))));
  }

  private static List<Misbehaviour> throttled() {
    return List.of(
        breaks(
            "THR-01",
            "takes a full instance for a fast client",
            c ->
                c.main.put(
                    "says-full",
                    new Observation.Explained("TooManyRequestsException, so slow down", 25 * MS)),
            "ERR-03"),
        breaks(
            "THR-02",
            "repeats a throttled call at once",
            c ->
                c.add(
                    calm("hurried", "u")
                        .call(
                            "send",
                            300,
                            "SendMessage",
                            "CTu",
                            "{\"ContentType\":\"text/plain\",\"Content\":\"hi\",\"ClientToken\":\"1\"}",
                            429,
                            "ThrottlingException")
                        .call(
                            "send-2",
                            330,
                            "SendMessage",
                            "CTu",
                            "{\"ContentType\":\"text/plain\",\"Content\":\"hi\",\"ClientToken\":\"1\"}",
                            200,
                            "{\"Id\":\"h\"}"))),
        breaks("THR-03", "sends twenty messages at once", c -> c.add(many(20))),
        breaks(
            "THR-05",
            "gives up without Retry-After",
            c ->
                c.add(
                    dying()
                        .call(
                            "throttled",
                            5_000,
                            "SendMessage",
                            "CTy",
                            "{\"ContentType\":\"text/plain\",\"Content\":\"ho\",\"ClientToken\":\"2\"}",
                            429,
                            "ThrottlingException")),
            "DISC-01"),
        breaks(
            "THR-06",
            "gives up when its reconnect is throttled",
            c ->
                c.add(
                    dying()
                        .call(
                            "connect-429",
                            6_000,
                            "CreateParticipantConnection",
                            "PT-y",
                            GoodClient.TYPES,
                            429,
                            "ThrottlingException")),
            "DISC-01",
            "THR-05"),
        breaks(
            "ERR-03",
            "says undefined",
            c -> c.main.put("says-send", new Observation.Explained("undefined", 8_130 * MS))),
        breaks(
            "ERR-04",
            "repeats what is forbidden",
            c -> c.main.again("view-403b", "view-403", 11_150)),
        breaks(
            "ERR-05",
            "says that something went wrong",
            c ->
                c.away.put(
                    "says-403", new Observation.Explained("HttpException, sorry", 4_030 * MS)),
            "ERR-03"));
  }

  private static Life many(int messages) {
    Life life = calm("many", "n");
    for (int i = 0; i < messages; i++) {
      life.call(
          "m" + i,
          400 + i,
          "SendMessage",
          "CTn",
          "{\"ContentType\":\"text/plain\",\"Content\":\"x%d\",\"ClientToken\":\"x%d\"}"
              .formatted(i, i),
          200,
          "{\"Id\":\"x" + i + "\"}");
    }
    return life;
  }

  private static List<Misbehaviour> heartbeats() {
    return List.of(
        breaks("HB-01", "sends every other heartbeat", c -> c.main.without("beat-2", "beaten-2")),
        breaks(
            "HB-04",
            "does not mind a silent socket",
            c ->
                c.add(
                    calm("deaf", "d")
                        .says("beat", 1, 240, GoodClient.BEAT)
                        .says("beat-2", 1, 10_240, GoodClient.BEAT)
                        .says("beat-3", 1, 20_240, GoodClient.BEAT)
                        .call("leave", 30_000, "DisconnectParticipant", "CTd", "{}", 200, "{}")
                        .item(
                            "ended",
                            1,
                            30_030,
                            "{\"Id\":\"z\",\"Type\":\"EVENT\",\"ContentType\":\""
                                + EVENT
                                + "chat.ended\"}")
                        .closed("closed", 1, 30_100, true))),
        breaks(
            "HB-05",
            "sends a heartbeat with content",
            c ->
                c.main.says(
                    "beat-2", 1, 12_230, "{\"topic\":\"aws/heartbeat\",\"content\":{\"n\":1}}")));
  }

  private static List<Misbehaviour> reconnecting() {
    return List.of(
        breaks(
            "RECON-01",
            "opens its old URL again",
            c -> c.main.asked("asked-2", 2, 44_100, GoodClient.url("1"))),
        breaks(
            "RECON-02",
            "goes on after 403",
            c ->
                c.away.call(
                    "send",
                    5_000,
                    "SendMessage",
                    "CTw",
                    "{\"ContentType\":\"text/plain\",\"Content\":\"ho\",\"ClientToken\":\"2\"}",
                    403,
                    "AccessDeniedException")),
        breaks(
            "RECON-03",
            "tries again every second",
            c ->
                c.main.call(
                    "connect-500",
                    35_520,
                    "CreateParticipantConnection",
                    "PT-c1",
                    GoodClient.TYPES,
                    500,
                    "InternalServerException")),
        breaks(
            "RECON-04",
            "lets its socket expire",
            c ->
                c.main.call(
                    "connect-3",
                    50_000,
                    "CreateParticipantConnection",
                    "PT-c1",
                    GoodClient.TYPES,
                    200,
                    GoodClient.connection("3", 60_500, 86_400_000))),
        breaks(
            "RECON-05",
            "goes on with its old token",
            c -> c.main.header("send-4", "x-amz-bearer", "CT1"),
            "AUTH-03"));
  }

  private static List<Misbehaviour> credentials() {
    return List.of(
        breaks("AUTH-01", "forgets its token", c -> c.main.header("typing-1", "x-amz-bearer", "")),
        breaks(
            "AUTH-02",
            "signs with an access key",
            c ->
                c.main.header(
                    "send-1",
                    "authorization",
                    "AWS4-HMAC-SHA256 Credential=AKIA/20261122/us-east-1/execute-api/aws4_request")),
        breaks(
            "AUTH-03",
            "uses a token that has expired",
            c -> c.main.header("gap", "x-amz-bearer", "CT1"),
            "RECON-05"),
        breaks(
            "AUTH-04",
            "signs in with a session of its own",
            c ->
                c.main.body(
                    "sign-in-url",
                    b -> b.put("SessionId", "3c8f0a4e-0000-0000-0000-1f2f3c1f0a11"))),
        breaks(
            "AUTH-05",
            "logs its token",
            c -> c.main.put("log", new Observation.Explained("connected with CT1", 12_000 * MS))));
  }

  private static List<Misbehaviour> limits() {
    return List.of(
        breaks("LIM-01", "opens six sockets", c -> c.add(sixSockets())),
        breaks(
            "LIM-02",
            "sends 16,385 characters",
            c -> c.main.body("send-4", b -> b.put("Content", "x".repeat(16_385)))),
        breaks(
            "LIM-03",
            "has a name of 257 characters",
            c ->
                c.away.body(
                    "start",
                    b ->
                        ((ObjectNode) b.get("ParticipantDetails"))
                            .put("DisplayName", "x".repeat(257))),
            "START-02"),
        breaks("LIM-04", "holds 501 chats at once", Misbehaviours::hoard, "THR-03"),
        breaks("LIM-05", "sends 36 files", c -> c.add(manyFiles())),
        breaks(
            "LIM-06",
            "stays for more than an hour",
            c ->
                c.main
                    .call("leave", 3_700_000, "DisconnectParticipant", "CT3", "{}", 200, "{}")
                    .item(
                        "ended",
                        3,
                        3_700_030,
                        "{\"Id\":\"z\",\"Type\":\"EVENT\",\"ContentType\":\""
                            + EVENT
                            + "chat.ended\"}")
                    .closed("closed-3", 3, 3_700_100, true),
            "HB-01",
            "RECON-04"));
  }

  private static Life sixSockets() {
    Life life = calm("six", "s");
    for (int i = 2; i <= 6; i++) {
      life.call(
              "connect" + i,
              300 + i * 100,
              "CreateParticipantConnection",
              "PT-s",
              GoodClient.TYPES,
              200,
              GoodClient.connection("s" + i, 3_600_000, 86_400_000))
          .asked("asked" + i, i, 340 + i * 100, GoodClient.url("s" + i))
          .opened("opened" + i, i, 350 + i * 100)
          .says("subscribe" + i, i, 355 + i * 100, GoodClient.SUBSCRIBE)
          .hears("ack" + i, i, 360 + i * 100, GoodClient.ACK);
    }
    return life.call("leave", 3_000, "DisconnectParticipant", "CTs6", "{}", 200, "{}");
  }

  private static void hoard(GoodClient client) {
    for (int i = 0; i < 501; i++) {
      client.add(calm("hoard" + i, "x" + i));
    }
  }

  private static Life manyFiles() {
    Life life = calm("files", "z");
    for (int i = 0; i < 36; i++) {
      life.call(
          "f" + i,
          400 + i * 10,
          "StartAttachmentUpload",
          "CTz",
          "{\"AttachmentName\":\"%d\",\"ClientToken\":\"%d\"}".formatted(i, i),
          200,
          "{}");
    }
    return life;
  }

  static List<String> rules() {
    return new ArrayList<>(all().stream().map(Misbehaviour::rule).toList());
  }
}
