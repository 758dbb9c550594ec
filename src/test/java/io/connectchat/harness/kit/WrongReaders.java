package io.connectchat.harness.kit;

import static io.connectchat.harness.kit.WrongClients.as;
import static io.connectchat.harness.kit.WrongClients.dies;
import static io.connectchat.harness.kit.WrongClients.inChat;
import static io.connectchat.harness.kit.WrongClients.seconds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Clients that misbehave with what they hear and read. */
final class WrongReaders {
  private static final Duration MOMENT = Duration.ofMillis(20);

  private WrongReaders() {}

  static List<WrongClient> all() {
    return Stream.of(showing(), dying(), reading()).flatMap(List::stream).toList();
  }

  /** They say with the message SHOWN what their users see. */
  private static List<WrongClient> showing() {
    return Stream.of(
            inChat(
                "RECV-02",
                "does not parse the content again",
                c -> {
                  c.say("hi");
                  c.shows("undefined");
                }),
            as(
                "transferred",
                "RECV-07",
                "goes by ContactId only",
                c -> {
                  c.shows(c.say("hi"));
                },
                "RECV-02"),
            as(
                "disorder",
                "ORD-01",
                "shows messages as they came",
                c -> {
                  for (String text : List.of("one", "two", "three", "four")) {
                    c.idle(MOMENT);
                    c.post("message", Say.text(text));
                  }
                  c.idle(seconds(2));
                  c.shows(c.ids());
                }),
            as(
                "duplicates",
                "ORD-02",
                "shows a message twice",
                c -> {
                  c.say("hi");
                  c.shows(
                      c.messages().stream().map(m -> m.path("Id").asText()).toArray(String[]::new));
                }),
            as(
                "streamed",
                "ORD-04",
                "shows each piece of a reply",
                c -> {
                  c.say("stream");
                  c.idle(seconds(10));
                  c.shows(
                      c.messages().stream().map(m -> m.path("Id").asText()).toArray(String[]::new));
                }))
        .map(WrongClient::told)
        .toList();
  }

  private static List<WrongClient> dying() {
    return List.of(
        dies("Ann", "RECV-05", "dies of an attachment without ContentType", WrongTalkers::shares),
        dies(
            "unknown",
            "RECV-08",
            "dies of a Type that it does not know",
            c -> {
              c.post("message", Say.text("hi"));
              c.awaitItem("a FUTURE", item -> item.path("Type").asText().equals("FUTURE"));
            }),
        dies(
            "Ann",
            "RECV-11",
            "dies of a frame without a topic, the answer to a frame that is none",
            c -> c.socket().say("nonsense"),
            "SUB-07"),
        dies("Ann", "TRN-08", "dies of null", c -> c.post("transcript", Say.object())));
  }

  private static WrongClient reads(String rule, String does, Consumer<ObjectNode> change) {
    return inChat(
        rule,
        does,
        c -> {
          ObjectNode body = Say.object().put("MaxResults", 100);
          change.accept(body);
          c.post("transcript", body);
        });
  }

  private static List<WrongClient> reading() {
    return List.of(
        reads("TRN-01", "asks for 101 items", body -> body.put("MaxResults", 101)),
        reads("TRN-02", "reads forward from nowhere", body -> body.put("ScanDirection", "FORWARD")),
        reads("TRN-03", "sends an empty NextToken", body -> body.put("NextToken", "")),
        as(
            "cut",
            "TRN-06",
            "does not read what it missed",
            c -> {
              c.losesItsSocket();
              c.again();
              c.stay(seconds(20));
            }),
        as(
            "cut",
            "TRN-09",
            "reads on with an old NextToken",
            c -> {
              c.say("hi");
              JsonNode page = c.post("transcript", Say.object().put("MaxResults", 1)).json();
              c.losesItsSocket();
              c.again();
              c.post(
                  "transcript",
                  Say.object()
                      .put("MaxResults", 1)
                      .put("NextToken", page.path("NextToken").asText()));
            }));
  }
}
