package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole chat on two sockets: texts, repetitions, events, receipts, transcripts, the end. */
final class Conversation implements Probe {
  private static final String TYPING = ContentTypes.EVENT + "typing";
  private static final String READ = ContentTypes.EVENT + "message.read";
  private static final int LONG_TEXT = 1024;

  @Override
  public String name() {
    return "a conversation";
  }

  @Override
  public int chats() {
    return 1;
  }

  @Override
  public int messages() {
    return 12;
  }

  @Override
  public Set<String> rules() {
    return Set.of(
        "START-03",
        "START-09",
        "CONN-03",
        "CONN-08",
        "CONN-09",
        "CONN-12",
        "CONN-13",
        "CONN-16",
        "CONN-18",
        "SUB-03",
        "SUB-06",
        "SUB-09",
        "SEND-03",
        "SEND-06",
        "SEND-09",
        "SEND-15",
        "SEND-16",
        "SEND-17",
        "SEND-18",
        "RECV-01",
        "RECV-03",
        "RECV-04",
        "RECV-06",
        "RECV-09",
        "RECV-13",
        "RECV-14",
        "RECV-15",
        "RECV-16",
        "ORD-03",
        "ORD-05",
        "ORD-06",
        "ORD-07",
        "ORD-08",
        "ORD-09",
        "EVT-03",
        "EVT-05",
        "EVT-09",
        "EVT-10",
        "EVT-12",
        "EVT-13",
        "EVT-14",
        "TRN-04",
        "TRN-05",
        "TRN-07",
        "TRN-10",
        "TRN-11",
        "TRN-12",
        "TRN-13",
        "TRN-14",
        "TRN-15",
        "TRN-16",
        "TRN-17",
        "TRN-19",
        "TRN-22",
        "DISC-04",
        "DISC-05",
        "DISC-07",
        "DISC-09",
        "DISC-10",
        "ERR-01",
        "ERR-02",
        "ERR-07",
        "ERR-08",
        "ERR-10",
        "ERR-11",
        "ERR-12",
        "HB-02",
        "HB-03",
        "RECON-09",
        "RECON-10");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest guest = stage.guest("conversation");
    guest.start();
    guest.needsChat();
    guest.connect();
    Line first = guest.open();
    first.beat();
    first.subscribe();
    first.ping();
    Line second = secondSocket(guest, first);
    List<String> sent = texts(guest);
    first.awaitItems(sent);
    second.awaitItems(sent);
    first.beat();
    repeated(guest, first);
    events(guest, first);
    transcripts(guest);
    String unused = unusedUrl(guest);
    guest.disconnect();
    first.awaitEnd();
    second.awaitEnd();
    afterwards(guest, unused);
    first.beat();
    guest.leave();
  }

  /** A second socket hears nothing before it is subscribed; the first connection's token stays. */
  private static Line secondSocket(Guest guest, Line first) throws InterruptedException {
    final String oldToken = guest.connectionToken();
    guest.connect();
    Line second = guest.open();
    first.awaitItems(List.of(id(guest.say(Texts.marked(guest, "before the second socket")))));
    second.beat();
    second.subscribe();
    guest.call(Route.TRANSCRIPT, oldToken, Reader.page(2, "BACKWARD", "DESCENDING"));
    guest.call(Route.CONNECTION, guest.participantToken(), Bits.types("CONNECTION_CREDENTIALS"));
    return second;
  }

  /** Each text as UTF-8, and some of them as escapes; the shortest and a long one. */
  private static List<String> texts(Guest guest) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    List<String> tricky = Texts.tricky(guest);
    for (String text : tricky) {
      ids.add(id(guest.say(text)));
    }
    for (String text : tricky.subList(2, 4)) {
      ObjectNode body = Bits.object();
      body.put("ContentType", "text/plain")
          .put("Content", text + " escaped")
          .put("ClientToken", Bits.token());
      byte[] bytes = Bits.escaped(body);
      ids.add(
          id(guest.calls().participant(Route.MESSAGE, guest.connectionToken(), Map.of(), bytes)));
    }
    ids.add(id(guest.say("x")));
    String mark = Texts.marked(guest, "");
    ids.add(id(guest.say("l".repeat(LONG_TEXT - mark.length()) + mark)));
    ids.removeIf(String::isEmpty);
    return ids;
  }

  private static void repeated(Guest guest, Line line) throws InterruptedException {
    String token = Bits.token();
    String text = Texts.marked(guest, "said once, sent twice");
    guest.send("text/plain", text, token);
    guest.send("text/plain", text, token);
    line.awaitItems(List.of(id(guest.say(Texts.marked(guest, "after the repetition")))));
  }

  /** Typing, and receipts for what the other side has said, with one token as ChatJS has it. */
  private static void events(Guest guest, Line line) throws InterruptedException {
    guest.event(TYPING, "", Bits.token());
    line.awaitFrame(
        frame ->
            frame.frame() instanceof Frame.Chat chat && chat.item().contentType().equals(TYPING));
    List<String> theirs =
        line.frames().stream()
            .map(Conversation::item)
            .filter(Conversation::isOfAgent)
            .map(Item::id)
            .distinct()
            .toList();
    for (String message : theirs.subList(0, Math.min(2, theirs.size()))) {
      String content = Bits.object().put("messageId", message).toString();
      Exchange read = guest.event(READ, content, "INCOMING_READ_RECEIPT");
      if (read.answered().accepted()) {
        line.awaitFrame(
            frame ->
                frame.frame().text().contains("MESSAGEMETADATA")
                    && frame.frame().text().contains(message));
      }
    }
  }

  private static Item item(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat chat ? chat.item() : NOTHING;
  }

  private static final Item NOTHING =
      ((Frame.Chat)
              io.connectchat.harness.wire.Frames.read(
                  "{\"topic\":\"aws/chat\",\"content\":\"{}\"}"))
          .item();

  private static boolean isOfAgent(Item item) {
    return item.isMessage() && !item.partial() && item.participantRole().equals("AGENT");
  }

  private static void transcripts(Guest guest) throws InterruptedException {
    guest.call(Route.TRANSCRIPT, guest.connectionToken(), Bits.object());
    List<Exchange> whole = Reader.whole(guest);
    Reader.pages(guest, Reader.page(4, "BACKWARD", "DESCENDING"));
    Reader.pages(guest, Reader.page(5, "BACKWARD", "ASCENDING"));
    String middle = Reader.middle(whole);
    if (!middle.isEmpty()) {
      ObjectNode forward = Reader.page(6, "FORWARD", "ASCENDING");
      forward.putObject("StartPosition").put("Id", middle);
      Reader.pages(guest, forward);
    }
    Reader.whole(guest);
  }

  private static String unusedUrl(Guest guest) throws InterruptedException {
    guest.connect();
    return guest.socketUrl();
  }

  /** What must not work any more. */
  private static void afterwards(Guest guest, String unused) throws InterruptedException {
    String token = guest.connectionToken();
    guest.send("text/plain", Texts.marked(guest, "after the end"), Bits.token());
    guest.event(TYPING, "", Bits.token());
    guest.call(Route.TRANSCRIPT, token, Bits.object());
    guest.call(Route.DISCONNECT, token, Bits.object());
    guest.call(
        Route.CONNECTION,
        guest.participantToken(),
        Bits.types("WEBSOCKET", "CONNECTION_CREDENTIALS"));
    Line late = guest.open(unused);
    if (late.isOpen()) {
      late.subscribe();
      late.beat();
    }
  }

  private static String id(Exchange sent) {
    return sent.answered().json().path("Id").asText("");
  }
}
