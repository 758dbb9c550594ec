package io.connectchat.harness.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.wire.Frame;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two chats at once, which must not know of each other; one of them shares a file. */
final class TwoChats implements Probe {
  private static final byte[] FILE =
      "A file of a probe.\r\nGrüße \u0001 😀\n".repeat(40).getBytes(StandardCharsets.UTF_8);

  @Override
  public String name() {
    return "two chats at once, and a file";
  }

  @Override
  public int chats() {
    return 2;
  }

  @Override
  public int messages() {
    return 6;
  }

  @Override
  public Set<String> rules() {
    return Set.of(
        "START-16",
        "START-19",
        "RECV-12",
        "TRN-20",
        "TRN-21",
        "ATT-04",
        "ATT-09",
        "ATT-10",
        "ATT-11",
        "ATT-12",
        "ATT-13",
        "ATT-14",
        "ATT-15",
        "ATT-16",
        "DISC-08",
        "AUTH-11");
  }

  @Override
  public void play(Stage stage) throws InterruptedException, ProbeOver {
    Guest ann = stage.guest("two chats: Ann");
    Guest ben = stage.guest("two chats: Ben");
    String initial = Texts.marked(ann, "I have a question to begin with");
    ann.start(
        body ->
            body.putObject("InitialMessage")
                .put("ContentType", "text/plain")
                .put("Content", initial));
    Line anns = ann.enter();
    Line bens = ben.begin();
    for (int i = 1; i <= 2; i++) {
      String said = id(ann.say(Texts.marked(ann, "Ann speaks to her agent, " + i)));
      String answered = id(ben.say(Texts.marked(ben, "Ben speaks to his agent, " + i)));
      anns.awaitItems(List.of(said));
      bens.awaitItems(List.of(answered));
    }
    String file = file(ann, anns);
    foreign(ann, ben, file);
    Reader.whole(ann);
    Reader.whole(ben);
    ben.stop(ben.contactId());
    bens.awaitEnd();
    ben.call(Route.TRANSCRIPT, ben.connectionToken(), Bits.object());
    ann.say(Texts.marked(ann, "Ann is still here"));
    ann.disconnect();
    anns.awaitEnd();
    ann.leave();
    ben.leave();
  }

  private static void foreign(Guest ann, Guest ben, String file) throws InterruptedException {
    ObjectNode body = Reader.page(20, "BACKWARD", "ASCENDING").put("ContactId", ben.contactId());
    ann.call(Route.TRANSCRIPT, ann.connectionToken(), body);
    get(ben, Bits.token(), 0);
    if (!file.isEmpty()) {
      get(ben, file, 0);
    }
  }

  /** Sends a file and fetches it; returns its id, which is empty where files are not taken. */
  private static String file(Guest guest, Line line) throws InterruptedException {
    announce(guest, body -> body.remove("AttachmentName"));
    announce(guest, body -> body.remove("AttachmentSizeInBytes"));
    announce(guest, body -> body.put("AttachmentSizeInBytes", 0));
    JsonNode upload = announce(guest, body -> {}).answered().json();
    String id = upload.path("AttachmentId").asText("");
    URI url = Bits.uri(upload.at("/UploadMetadata/Url").asText(""));
    if (id.isEmpty() || url.getHost() == null) {
      return "";
    }
    guest.calls().any("Upload", "PUT", url, headers(upload), FILE);
    if (complete(guest, id).answered().accepted()) {
      line.awaitFrame(
          frame -> frame.frame() instanceof Frame.Chat && frame.frame().text().contains(id));
      complete(guest, id);
      String link = get(guest, id, 60).answered().json().path("Url").asText("");
      if (Bits.uri(link).getHost() != null) {
        guest.calls().any("Download", "GET", Bits.uri(link), Map.of(), new byte[0]);
      }
      get(guest, id, 4);
      get(guest, id, 301);
    }
    return id;
  }

  private static Exchange announce(Guest guest, java.util.function.Consumer<ObjectNode> changes)
      throws InterruptedException {
    ObjectNode body =
        Bits.object()
            .put("ContentType", "text/plain")
            .put("AttachmentName", "probe.txt")
            .put("AttachmentSizeInBytes", FILE.length)
            .put("ClientToken", Bits.token());
    changes.accept(body);
    return guest.call(Route.START_UPLOAD, guest.connectionToken(), body);
  }

  private static Exchange complete(Guest guest, String id) throws InterruptedException {
    ObjectNode body = Bits.object().put("ClientToken", Bits.token());
    body.putArray("AttachmentIds").add(id);
    return guest.call(Route.COMPLETE_UPLOAD, guest.connectionToken(), body);
  }

  private static Exchange get(Guest guest, String id, int seconds) throws InterruptedException {
    ObjectNode body = Bits.object().put("AttachmentId", id);
    if (seconds > 0) {
      body.put("UrlExpiryInSeconds", seconds);
    }
    return guest.call(Route.ATTACHMENT, guest.connectionToken(), body);
  }

  private static Map<String, String> headers(JsonNode upload) {
    Map<String, String> headers = new LinkedHashMap<>();
    upload
        .at("/UploadMetadata/HeadersToInclude")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Length"));
    return headers;
  }

  private static String id(Exchange sent) {
    return sent.answered().json().path("Id").asText("");
  }
}
