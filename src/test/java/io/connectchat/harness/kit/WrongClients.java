package io.connectchat.harness.kit;

import static io.connectchat.harness.kit.RoughClient.AS_IT_SHOULD;
import static io.connectchat.harness.kit.WrongClient.breaks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A misbehaving client for each rule; here those that start and connect wrongly. */
final class WrongClients {
  static final String NAME = "Ann";

  private WrongClients() {}

  static List<WrongClient> all() {
    return Stream.of(
            starting(),
            connecting(),
            WrongConnections.all(),
            WrongTalkers.all(),
            WrongReaders.all())
        .flatMap(List::stream)
        .toList();
  }

  static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** A client that is connected, does this and leaves. */
  static WrongClient inChat(String rule, String does, Doing doing, String... also) {
    return as(NAME, rule, does, doing, also);
  }

  /** The same in a situation. */
  static WrongClient as(String customer, String rule, String does, Doing doing, String... also) {
    return breaks(
        rule,
        does,
        street -> {
          RoughClient client = new RoughClient(street, customer).inChat();
          doing.accept(client);
          client.leave();
        },
        also);
  }

  /** The same, and then nothing more of it, not even a heartbeat. */
  static WrongClient dies(String customer, String rule, String does, Doing doing, String... also) {
    List<String> more = new ArrayList<>(List.of(also));
    more.add("DISC-01");
    return breaks(
        rule,
        does,
        street -> {
          RoughClient client = new RoughClient(street, customer).inChat();
          doing.accept(client);
          client.socket().close();
          client.idle(seconds(60));
        },
        more.toArray(String[]::new));
  }

  /** What a client does in its chat. */
  interface Doing {
    void accept(RoughClient client) throws Exception;
  }

  static WrongClient starts(String rule, String does, Consumer<ObjectNode> change, String... also) {
    return breaks(
        rule,
        does,
        street -> {
          RoughClient client = new RoughClient(street, NAME);
          if (client.start(change).status() == 200) {
            client.connect();
            client.open().subscribe().beat();
            client.leave();
          }
        },
        also);
  }

  private static List<WrongClient> starting() {
    return List.of(
        breaks(
            "START-01",
            "does not sign its start",
            street -> new RoughClient(street, NAME).startUnsigned()),
        starts("START-02", "names no flow", body -> body.remove("ContactFlowId")),
        starts(
            "START-04",
            "supports markdown only",
            body -> body.putArray("SupportedMessagingContentTypes").add("text/markdown")),
        starts(
            "START-05", "starts a chat of a minute", body -> body.put("ChatDurationInMinutes", 1)),
        starts(
            "START-06",
            "starts a chat that is related and persistent",
            body -> {
              body.put("RelatedContactId", "c0");
              body.putObject("PersistentChat")
                  .put("RehydrationType", "ENTIRE_PAST_SESSION")
                  .put("SourceContactId", "c0");
            }),
        breaks(
            "START-08",
            "starts again with another token",
            street -> {
              RoughClient client = new RoughClient(street, "full");
              client.start(AS_IT_SHOULD);
              client.idle(seconds(2));
              client.start(body -> body.put("ClientToken", "another"));
              client.again();
              client.leave();
            }),
        breaks(
            "START-10",
            "expects its first message of the stock Lambda",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.startAtTheGateway(
                  body -> body.putObject("InitialMessage").put("Content", "hi"));
              client.again();
              client.leave();
            }),
        breaks(
            "START-11",
            "takes a token from elsewhere in the answer",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.startAtTheGateway(AS_IT_SHOULD);
              client.connect("undefined", AS_IT_SHOULD);
            },
            "CONN-01",
            "DISC-01"));
  }

  private static List<WrongClient> connecting() {
    return List.of(
        inChat(
            "CONN-01", "connects with a ConnectionToken", c -> c.connect(c.bearer(), AS_IT_SHOULD)),
        inChat(
            "CONN-02",
            "asks for a socket only",
            c -> {
              c.connect(c.participantToken(), body -> body.putArray("Type").add("WEBSOCKET"));
              c.open().subscribe().beat();
            }),
        breaks(
            "CONN-04",
            "connects after six minutes",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(AS_IT_SHOULD);
              client.idle(Duration.ofMinutes(6));
              client.connect();
            },
            "DISC-01"),
        breaks(
            "CONN-05",
            "opens a URL after two minutes",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(AS_IT_SHOULD);
              client.connect();
              client.idle(seconds(120));
              client.open();
              client.leave();
            }),
        breaks(
            "CONN-06",
            "adds to the URL",
            street -> {
              RoughClient client = new RoughClient(street, NAME);
              client.start(AS_IT_SHOULD);
              client.connect();
              client.open(client.url() + "&v=2");
              client.leave();
            }),
        inChat(
            "CONN-07",
            "connects twice for one socket",
            c -> {
              c.connect();
              c.connect();
            }),
        inChat(
            "CONN-10",
            "marks itself connected",
            c -> {
              c.connect(c.participantToken(), body -> body.put("ConnectParticipant", true));
              c.open().subscribe().beat();
            }));
  }
}
