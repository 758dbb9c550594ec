package io.connectchat.harness.kit;

import static io.connectchat.harness.kit.RoughClient.AS_IT_SHOULD;
import static io.connectchat.harness.kit.WrongClient.breaks;
import static io.connectchat.harness.kit.WrongClients.as;
import static io.connectchat.harness.kit.WrongClients.dies;
import static io.connectchat.harness.kit.WrongClients.inChat;
import static io.connectchat.harness.kit.WrongClients.seconds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.ShownMessage;
import io.connectchat.harness.kit.RoughCalls.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Clients that misbehave when they say something, are refused, or leave. */
final class WrongTalkers {
  /** The test string of EICAR, by which the fake's scanner rejects a file. */
  private static final String VIRUS =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private WrongTalkers() {}

  static List<WrongClient> all() {
    return Stream.of(sending(), events(), attaching(), ending(), refused())
        .flatMap(List::stream)
        .toList();
  }

  private static WrongClient sends(String rule, String does, ObjectNode message) {
    return inChat(rule, does, c -> c.post("message", message));
  }

  private static List<WrongClient> sending() {
    return List.of(
        inChat(
            "SEND-01",
            "sends with its ParticipantToken",
            c -> c.post("message", c.participantToken(), Say.text("hi"))),
        sends(
            "SEND-02",
            "sends markdown that the chat does not support",
            Say.content("text/markdown", "**hi**")),
        sends(
            "SEND-04",
            "sends an interactive template",
            Say.content("application/vnd.amazonaws.connect.message.interactive", "{}")),
        as(
            "server-error",
            "SEND-05",
            "sends again with another token",
            c -> {
              c.post("message", Say.text("hi"));
              c.idle(seconds(1));
              c.post("message", Say.text("hi"));
            }),
        sends("SEND-07", "sends nothing", Say.text("")),
        sends(
            "SEND-08", "answers without an action", Say.content(Say.RESPONSE, "{\"action\":\"\"}")),
        as(
            "early-echo",
            "SEND-10",
            "sends again what was echoed early",
            c -> {
              for (int echoes = 1; echoes <= 2; echoes++) {
                CompletableFuture<Answer> answer =
                    c.postLater("message", c.bearer(), Say.text("hi"));
                c.awaitEchoes("hi", echoes);
                c.awaitLate(answer);
              }
            }),
        as(
                "processed",
                "SEND-11",
                "shows what was typed, not what was delivered",
                c -> {
                  String id = c.say("my card is 4111");
                  c.shows(new ShownMessage(id, "my card is 4111"));
                })
            .told());
  }

  private static List<WrongClient> events() {
    return List.of(
        inChat(
            "EVT-01",
            "sends an event of its own",
            c -> c.post("event", Say.content(Say.EVENT + "participant.invited", ""))),
        inChat(
            "EVT-02",
            "gives a receipt as an object",
            c -> {
              ObjectNode receipt = Say.receipt("message.read", "x");
              c.say("hi");
              receipt.putObject("Content").put("messageId", c.reply());
              c.post("event", receipt);
            }),
        inChat(
            "EVT-04",
            "types every second",
            c -> {
              c.post("event", Say.typing());
              c.idle(seconds(1));
              c.post("event", Say.typing());
            }),
        dies(
            "conflict",
            "EVT-06",
            "dies of 409",
            c -> {
              c.say("hi");
              c.post("event", Say.receipt("message.read", c.reply()));
            }),
        breaks(
            "EVT-07",
            "sends a receipt after the end",
            street -> {
              RoughClient client = new RoughClient(street, "Ann").inChat();
              client.say("hi");
              client.leave();
              client.post("event", Say.receipt("message.read", client.reply()));
            }),
        inChat(
            "EVT-08",
            "confirms its own message",
            c -> c.post("event", Say.receipt("message.read", c.say("hi")))));
  }

  private static List<WrongClient> attaching() {
    return List.of(
        inChat(
            "ATT-01",
            "completes before it has uploaded",
            c -> {
              Answer announced = c.post("start-attachment-upload", Say.file("a.txt", 5));
              c.post("complete-attachment-upload", Say.completes(announced.text("/AttachmentId")));
            }),
        inChat(
            "ATT-02",
            "completes without a token",
            c -> {
              Answer announced = c.post("start-attachment-upload", Say.file("a.txt", 5));
              c.upload(announced, "bytes");
              ObjectNode complete = Say.completes(announced.text("/AttachmentId"));
              complete.remove("ClientToken");
              c.post("complete-attachment-upload", complete);
            }),
        inChat(
            "ATT-03",
            "completes two at once",
            c -> {
              Answer one = c.post("start-attachment-upload", Say.file("a.txt", 5));
              Answer two = c.post("start-attachment-upload", Say.file("b.txt", 5));
              c.upload(one, "bytes");
              c.upload(two, "bytes");
              c.post(
                  "complete-attachment-upload",
                  Say.completes(one.text("/AttachmentId"), two.text("/AttachmentId")));
            }),
        dies("Ann", "ATT-05", "dies of a file that was rejected", c -> shares(c, VIRUS), "RECV-05"),
        as(
            "attachment-quota",
            "ATT-06",
            "sends again what is over quota",
            c -> {
              ObjectNode file = Say.file("big.bin", 9);
              c.post("start-attachment-upload", file);
              c.idle(seconds(1));
              c.post("start-attachment-upload", file);
            },
            "ERR-04"),
        inChat(
            "ATT-07",
            "announces another size",
            c -> {
              Answer announced = c.post("start-attachment-upload", Say.file("a.txt", 6));
              c.upload(announced, "bytes");
            }),
        inChat(
            "ATT-08",
            "wants a link for an hour",
            c ->
                c.post(
                    "attachment",
                    Say.object()
                        .put("AttachmentId", WrongTalkers.shares(c))
                        .put("UrlExpiryInSeconds", 3600))));
  }

  /** Shares a file as it should be done. */
  static String shares(RoughClient c) throws Exception {
    return shares(c, "bytes");
  }

  private static String shares(RoughClient c, String bytes) throws Exception {
    Answer announced = c.post("start-attachment-upload", Say.file("a.txt", bytes.length()));
    c.upload(announced, bytes);
    String id = announced.text("/AttachmentId");
    c.post("complete-attachment-upload", Say.completes(id));
    c.awaitItem("the file", item -> item.path("Type").asText().equals("ATTACHMENT"));
    return id;
  }

  private static List<WrongClient> ending() {
    return List.of(
        breaks(
            "DISC-01",
            "leaves its chat open",
            street -> new RoughClient(street, "Ann").inChat().socket().close()),
        breaks(
                "DISC-02",
                "closes its socket at once",
                street -> {
                  RoughClient client = new RoughClient(street, "Ann").inChat();
                  client.post("disconnect", Say.object());
                  client.socket().close();
                })
            .with("fault: delay, of: ended, by: 100ms"),
        inChat("DISC-03", "disconnects twice", RoughClient::leave),
        breaks(
            "DISC-06",
            "connects again after the end",
            street -> {
              RoughClient client = new RoughClient(street, "Ann").inChat();
              client.leave();
              client.connect();
            }));
  }

  private static List<WrongClient> refused() {
    return List.of(
        breaks(
                "THR-01",
                "takes a full instance for a fast client",
                street -> {
                  RoughClient client = new RoughClient(street, "full");
                  client.start(AS_IT_SHOULD);
                  client.explains("TooManyRequestsException, so slow down");
                  client.idle(seconds(2));
                  client.inChat();
                  client.leave();
                },
                "ERR-03")
            .told(),
        as(
            "throttled",
            "THR-02",
            "repeats a throttled call at once",
            c -> {
              ObjectNode message = Say.text("hi");
              c.post("message", message);
              c.post("message", message);
              c.post("message", message);
            }),
        inChat("THR-03", "sends twenty messages at once", c -> c.shout(20)),
        dies(
            "throttled",
            "THR-05",
            "gives up without Retry-After",
            c -> c.post("message", Say.text("hi"))),
        dies(
            "throttled-reconnect",
            "THR-06",
            "gives up when its reconnect is throttled",
            c -> {
              c.losesItsSocket();
              c.connect();
            },
            "THR-05"),
        as(
                "server-error",
                "ERR-03",
                "says undefined",
                c -> {
                  c.post("message", Say.text("hi"));
                  c.explains("undefined");
                })
            .told(),
        inChat(
            "ERR-04",
            "repeats what is forbidden",
            c -> {
              c.post("attachment", Say.object().put("AttachmentId", "nobody's"));
              c.post("attachment", Say.object().put("AttachmentId", "nobody's"));
            }),
        as(
                "expiring-token",
                "ERR-05",
                "says that something went wrong",
                c -> {
                  c.idle(seconds(6));
                  c.post("message", Say.text("hi"));
                  c.explains("HttpException, sorry");
                  c.again();
                },
                "ERR-03")
            .told());
  }
}
