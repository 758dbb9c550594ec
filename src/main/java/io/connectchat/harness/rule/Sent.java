package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message or an event that the service accepted.
 *
 * @param call the call that sent it
 */
public record Sent(Seen<Exchange> call) {

  /** Every accepted message. */
  public static Stream<Sent> messages(History history) {
    return history.accepted("SendMessage").map(Sent::new);
  }

  /** Every accepted event. */
  public static Stream<Sent> events(History history) {
    return history.accepted("SendEvent").map(Sent::new);
  }

  /** The conversation that it belongs to. */
  public Session session() {
    return call.session();
  }

  /** The Id that it was answered with; empty when there was none. */
  public String id() {
    return call.what().answered().json().path("Id").asText("");
  }

  /** The AbsoluteTime that it was answered with. */
  public String time() {
    return call.what().answered().json().path("AbsoluteTime").asText("");
  }

  /** Whether the answer says that messages are processed, and may be changed, in flight. */
  public boolean processed() {
    return !call.what()
        .answered()
        .json()
        .at("/MessageMetadata/MessageProcessingStatus")
        .asText("")
        .isEmpty();
  }

  /** What was sent. */
  public String content() {
    return call.what().asked().json().path("Content").asText("");
  }

  /** Its content type. */
  public String contentType() {
    return call.what().asked().json().path("ContentType").asText("");
  }

  /** Its ClientToken, empty when it had none. */
  public String clientToken() {
    return call.what().asked().json().path("ClientToken").asText("");
  }

  /** The sockets that must hear of it: subscribed before, and observed long enough after. */
  public List<SocketStory> listeners(History history) {
    return Facts.listeners(history, call);
  }

  /** Its frame on a socket. */
  public Optional<Told> echo(SocketStory socket) {
    return Told.live(socket).stream().filter(told -> told.id().equals(id())).findFirst();
  }

  /** For messages to people. */
  public String inWords() {
    return "message " + id();
  }
}
