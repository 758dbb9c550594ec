package io.connectchat.harness.kit;

import static io.connectchat.harness.kit.RoughClient.AS_IT_SHOULD;
import static io.connectchat.harness.kit.WrongClient.breaks;
import static io.connectchat.harness.kit.WrongClients.NAME;
import static io.connectchat.harness.kit.WrongClients.as;
import static io.connectchat.harness.kit.WrongClients.inChat;
import static io.connectchat.harness.kit.WrongClients.seconds;
import static io.connectchat.harness.kit.WrongClients.starts;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Clients that misbehave with their sockets, tokens and bounds. */
final class WrongConnections {
  private WrongConnections() {}

  static List<WrongClient> all() {
    return Stream.of(subscribing(), heartbeats(), reconnecting(), credentials(), limits())
        .flatMap(List::stream)
        .toList();
  }

  private static List<WrongClient> subscribing() {
    return List.of(
        breaks(
            "SUB-01",
            "never subscribes",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(AS_IT_SHOULD);
              client.connect();
              client.open().beat();
              client.idle(seconds(5));
              client.leave();
            }),
        breaks(
            "SUB-02",
            "has a stray bracket behind its subscription",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(AS_IT_SHOULD);
              client.connect();
              client.open().say(RoughSocket.SUBSCRIBE + ")").beat();
              client.leave();
            }),
        breaks(
                "SUB-04",
                "sends before it is subscribed",
                street -> {
                  RoughClient client = new RoughClient(street, NAME);
                  client.start(AS_IT_SHOULD);
                  client.connect();
                  client.open().say(RoughSocket.SUBSCRIBE).beat();
                  client.post("message", Say.text("hi"));
                  client.idle(Duration.ofMillis(500));
                  client.leave();
                })
            .with("fault: delay, of: subscribe, by: 500ms"),
        breaks(
            "SUB-05",
            "does not ask again",
            street -> {
              RoughClient client = new RoughClient(street, "late-ack");
              client.start(AS_IT_SHOULD);
              client.connect();
              client.open().say(RoughSocket.SUBSCRIBE).beat();
              client.idle(seconds(6));
              client.leave();
            }),
        inChat(
            "SUB-07",
            "sends a message on the socket",
            c -> c.socket().say("{\"topic\":\"aws/chat\",\"content\":{}}")),
        as(
            "cut",
            "SUB-08",
            "does not subscribe its second socket",
            c -> {
              c.losesItsSocket();
              c.connect();
              c.open().beat();
              c.post("transcript", Say.object());
              c.idle(seconds(5));
            },
            "SUB-01"));
  }

  private static List<WrongClient> heartbeats() {
    return List.of(
        inChat(
            "HB-01",
            "sends every other heartbeat",
            c -> {
              c.idle(seconds(20));
              c.socket().beat();
            }),
        breaks(
            "HB-04",
            "does not mind a silent socket",
            street -> {
              RoughClient client = new RoughClient(street, "lost-heartbeat").inChat();
              client.stay(seconds(50));
              client.post("disconnect", Say.object());
            }),
        inChat(
            "HB-05",
            "sends a heartbeat with content",
            c -> c.socket().say("{\"topic\":\"aws/heartbeat\",\"content\":{\"n\":1}}")));
  }

  private static List<WrongClient> reconnecting() {
    return List.of(
        as(
            "cut",
            "RECON-01",
            "opens its old URL again",
            c -> {
              c.losesItsSocket();
              c.open();
            },
            "TRN-06"),
        as(
            "ended-away",
            "RECON-02",
            "goes on after 403",
            c -> {
              c.losesItsSocket();
              c.connect();
              c.idle(seconds(3));
              c.post("message", Say.text("still there?"));
            },
            "DISC-03"),
        as(
            "throttled-reconnect",
            "RECON-03",
            "tries again every three seconds",
            c -> {
              c.losesItsSocket();
              for (int i = 0; i < 5; i++) {
                c.connect();
                c.idle(seconds(3));
              }
              c.again();
              c.post("transcript", Say.object());
            }),
        inChat("RECON-04", "lets its socket expire", c -> c.stay(Duration.ofMinutes(61))),
        as(
            "cut",
            "RECON-05",
            "goes on with its old token",
            c -> {
              c.losesItsSocket();
              String old = c.bearer();
              c.again();
              c.post("transcript", Say.object());
              c.post("message", old, Say.text("hi"));
            }));
  }

  private static List<WrongClient> credentials() {
    return List.of(
        inChat("AUTH-01", "forgets its token", c -> c.post("message", "", Say.text("hi"))),
        inChat("AUTH-02", "signs with an access key", c -> c.postSigned("message", Say.text("hi"))),
        inChat(
            "AUTH-03",
            "uses a token that has expired",
            c -> {
              c.socket().close();
              c.idle(Duration.ofHours(24).plusMinutes(1));
              c.post("message", Say.text("good morning"));
              c.again();
              c.post("transcript", Say.object());
            },
            "RECON-04"),
        inChat(
            "AUTH-04",
            "signs in with a session of its own",
            c -> {
              c.post("message", Say.text("sign in"));
              c.awaitItem(
                  "a sign-in", item -> item.path("ContentType").asText().endsWith("initiated"));
              c.post(
                  "authentication-url",
                  Say.object()
                      .put("SessionId", "3c8f0a4e-0000-0000-0000-1f2f3c1f0a11")
                      .put("RedirectUri", "http://127.0.0.1"));
            }),
        inChat("AUTH-05", "logs its token", c -> c.explains("connected with " + c.bearer()))
            .told());
  }

  private static List<WrongClient> limits() {
    return List.of(
        inChat(
            "LIM-01",
            "opens six sockets",
            c -> {
              for (int i = 0; i < 5; i++) {
                c.idle(seconds(1));
                c.connect();
                c.open().say(RoughSocket.SUBSCRIBE).beat();
              }
            }),
        inChat(
            "LIM-02",
            "sends 16,385 characters",
            c -> c.post("message", Say.text("x".repeat(16_385)))),
        starts(
            "LIM-03",
            "has a name of 257 characters",
            body -> body.putObject("ParticipantDetails").put("DisplayName", "x".repeat(257)),
            "START-02"),
        breaks(
            "LIM-04",
            "holds 501 chats at once",
            street -> {
              for (int i = 0; i < 501; i++) {
                new RoughClient(street, NAME + i).start(AS_IT_SHOULD);
              }
            },
            "THR-03",
            "DISC-01"),
        inChat(
            "LIM-05",
            "sends 36 files",
            c -> {
              for (int i = 0; i < 36; i++) {
                c.post("start-attachment-upload", Say.file("f" + i, 5));
              }
            }),
        breaks(
            "LIM-06",
            "stays until its hour is over",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(body -> body.put("ChatDurationInMinutes", 60));
              client.connect();
              client.open().subscribe().beat();
              client.stay(Duration.ofMinutes(50));
              RoughSocket old = client.socket();
              client.again();
              old.close();
              client.stay(Duration.ofMinutes(11));
            }));
  }
}
