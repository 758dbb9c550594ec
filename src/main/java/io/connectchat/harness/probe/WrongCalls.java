package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.ContentTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that must be refused: wrong contents, wrong tokens, wrong URLs, one socket too many. */
final class WrongCalls implements Probe {
  private static final String ORIGIN = "https://www.example.com";
  private static final String ASKED =
      "authorization,content-type,x-amz-bearer,x-amz-date,x-amz-user-agent";

  @Override
  public String name() {
    return "wrong calls, wrong tokens and wrong URLs";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 2;
  }

  @Override
  public Set<String> rules() {
    return Set.of(
        "CONN-11", "CONN-17", "SEND-12", "SEND-13", "SEND-14", "SEND-19", "SEND-21", "EVT-11",
        "TRN-18", "AUTH-06", "AUTH-07", "AUTH-08", "AUTH-09", "AUTH-12", "ERR-01", "ERR-02",
        "ERR-07", "ERR-09", "ERR-11", "ERR-12", "LIM-07");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("wrong calls");
    Line line = guest.begin();
    forged(guest);
    messages(guest);
    guest.event(ContentTypes.CHAT_ENDED, "", Bits.token());
    guest.event(ContentTypes.EVENT + "participant.joined", "", Bits.token());
    transcripts(guest);
    guest.call(Route.CONNECTION, guest.participantToken(), Bits.types("TELEGRAPH"));
    tokens(guest);
    browsers(guest);
    String last = signed(guest);
    line.awaitItems(last.isEmpty() ? List.of() : List.of(last));
    Reader.whole(guest);
    sixSockets(guest, line);
    guest.disconnect();
    line.awaitEnd();
    guest.leave();
  }

  /** The URL with another token in it, and with none. */
  private static void forged(Guest guest) throws InterruptedException {
    guest.connect();
    String url = guest.socketUrl();
    if (url.length() > 20) {
      char last = url.charAt(url.length() - 5);
      String changed =
          url.substring(0, url.length() - 5)
              + (last == 'A' ? 'B' : 'A')
              + url.substring(url.length() - 4);
      guest.open(changed).close();
      int query = url.indexOf('?');
      guest
          .open(query > 0 ? url.substring(0, query) : url.substring(0, url.lastIndexOf('/')))
          .close();
    }
  }

  private static void messages(Guest guest) throws InterruptedException {
    guest.say(Texts.marked(guest, "z".repeat(16_385)));
    guest.say("");
    String text =
        "{\"templateType\":\"QuickReply\",\"version\":\"1.0\",\"data\":{\"content\":{\"title\":\"T\",\"elements\":[{\"title\":\"A\"},{\"title\":\"B\"}]}}}";
    guest.send("application/vnd.amazonaws.connect.message.interactive", text, Bits.token());
    guest.send("text/html", Texts.marked(guest, "<b>bold</b>"), Bits.token());
    guest.send("text/markdown", Texts.marked(guest, "**not supported**"), Bits.token());
    ObjectNode body = Bits.object().put("ClientToken", Bits.token());
    guest.call(
        Route.MESSAGE, guest.connectionToken(), body.deepCopy().put("ContentType", "text/plain"));
    guest.call(
        Route.MESSAGE,
        guest.connectionToken(),
        body.put("Content", Texts.marked(guest, "no type")));
  }

  private static void transcripts(Guest guest) throws InterruptedException {
    guest.call(Route.TRANSCRIPT, guest.connectionToken(), Bits.object().put("MaxResults", 101));
    guest.call(
        Route.TRANSCRIPT, guest.connectionToken(), Bits.object().put("ScanDirection", "SIDEWAYS"));
    guest.call(Route.TRANSCRIPT, guest.connectionToken(), Bits.object().put("SortOrder", "RANDOM"));
  }

  private static void tokens(Guest guest) throws InterruptedException {
    ObjectNode message =
        Bits.object()
            .put("ContentType", "text/plain")
            .put("Content", Texts.marked(guest, "with a wrong token"))
            .put("ClientToken", Bits.token());
    String madeUp = madeUp(guest.connectionToken());
    ObjectNode both = Bits.types("WEBSOCKET", "CONNECTION_CREDENTIALS");
    for (String bearer : List.of("", madeUp)) {
      guest.call(Route.MESSAGE, bearer, message);
      guest.call(
          Route.EVENT, bearer, Bits.object().put("ContentType", ContentTypes.EVENT + "typing"));
      guest.call(Route.TRANSCRIPT, bearer, Bits.object());
      guest.call(Route.DISCONNECT, bearer, Bits.object());
    }
    guest.call(Route.CONNECTION, "", both);
    guest.call(Route.CONNECTION, madeUp(guest.participantToken()), both);
    guest.call(Route.MESSAGE, guest.participantToken(), message);
    guest.call(Route.TRANSCRIPT, guest.participantToken(), Bits.object());
    guest.call(Route.CONNECTION, guest.connectionToken(), both);
  }

  /** A token like the right one, with another end. */
  private static String madeUp(String token) {
    String base = token.length() < 12 ? token + "AAAAAAAAAAAA" : token;
    String end = base.substring(base.length() - 6);
    return base.substring(0, base.length() - 6) + (end.equals("QWERTY") ? "YTREWQ" : "QWERTY");
  }

  private static void browsers(Guest guest) throws InterruptedException {
    Map<String, String> asking =
        Map.of(
            "Origin",
            ORIGIN,
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            ASKED);
    guest.calls().preflight(Route.MESSAGE, asking);
    guest
        .calls()
        .participant(
            Route.TRANSCRIPT,
            guest.connectionToken(),
            Map.of("Origin", ORIGIN),
            "{}".getBytes(StandardCharsets.UTF_8));
    guest
        .calls()
        .participant(
            Route.TRANSCRIPT, "", Map.of("Origin", ORIGIN), "{}".getBytes(StandardCharsets.UTF_8));
  }

  /**
   * With an Authorization header, as AWS's SDKs and its web client send one; nobody looks at it.
   */
  private static String signed(Guest guest) throws InterruptedException {
    String id = "";
    for (String key : List.of("", "AKIAIOSFODNN7EXAMPLE")) {
      String header =
          "AWS4-HMAC-SHA256 Credential="
              + key
              + "/20261122/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature="
              + "0".repeat(64);
      ObjectNode body =
          Bits.object()
              .put("ContentType", "text/plain")
              .put("Content", Texts.marked(guest, "with a signature"))
              .put("ClientToken", Bits.token());
      Exchange sent =
          guest
              .calls()
              .participant(
                  Route.MESSAGE,
                  guest.connectionToken(),
                  Map.of("Authorization", header),
                  Bits.bytes(body));
      id = sent.answered().json().path("Id").asText("");
    }
    return id;
  }

  private static void sixSockets(Guest guest, Line first) throws InterruptedException {
    Line last = first;
    for (int i = 2; i <= 6; i++) {
      guest.connect();
      last = guest.open();
    }
    if (last.isOpen()) {
      guest
          .diary()
          .await(
              seen -> guest.lines().stream().filter(Line::isOpen).count() <= 5,
              Duration.ofSeconds(1));
    }
    guest.lines().stream().filter(line -> line != first).forEach(Line::close);
  }
}
