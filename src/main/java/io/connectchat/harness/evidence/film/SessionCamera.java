package io.connectchat.harness.evidence.film;

import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.evidence.film.Shot.Kind;
import io.connectchat.harness.evidence.film.Shot.Phase;
import io.connectchat.harness.wire.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes shots of a conversation that is at hand as a whole, and was seen from outside: by its HTTP
 * exchanges and frames, as conformance tests do. Of a body only texts and Ids that are named here
 * are taken over.
 */
final class SessionCamera {
  private static final Set<String> STARTS = Set.of("StartChatContact", "GatewayStart");

  private final Camera camera = new Camera();
  private final boolean callsAreThere;

  /**
   * @param seen all of the conversation: where the customer itself tells of its calls, their
   *     exchanges are not shown beside them
   */
  SessionCamera(List<? extends Observation> seen) {
    callsAreThere = seen.stream().anyMatch(Call.class::isInstance);
  }

  /** The shot of an observation; empty for what a film does not show. */
  Optional<Shot> shoot(Observation seen) {
    if (seen instanceof Exchange exchange) {
      return callsAreThere ? Optional.empty() : Optional.of(exchange(exchange));
    } else if (seen instanceof SocketRefused refused) {
      String why = Redaction.beginning(refused.why(), Camera.SENTENCE);
      return Optional.of(
          camera.shot(
              Kind.FAILED,
              seen,
              0,
              refused.socket(),
              "socket " + refused.socket() + " refused",
              why));
    }
    if (seen instanceof FrameIn in
        && in.frame() instanceof Frame.SubscribeAck ack
        && ack.success()) {
      camera.moveOn(Phase.CHATTING);
    }
    return camera.shoot(seen);
  }

  private Shot exchange(Exchange exchange) {
    Answered answered = exchange.answered();
    moveOn(exchange.operation(), answered.accepted());
    boolean sent = exchange.operation().equals("SendMessage");
    String said = sent ? exchange.asked().json().path("Content").asText("") : "";
    String id = sent && answered.accepted() ? answered.json().path("Id").asText("") : "";
    String outcome = answered.came() ? outcome(answered) : "without an answer";
    return new Shot(
        Kind.CALL,
        camera.phase(),
        exchange.nanos(),
        exchange.nanos() - exchange.startNanos(),
        0,
        Redaction.beginning(exchange.operation(), Camera.NAME) + " " + outcome,
        Redaction.beginning(id, Camera.NAME),
        "",
        answered.accepted()
            ? Redaction.beginning(said, Camera.TEXT)
            : Redaction.beginning(why(answered), Camera.SENTENCE));
  }

  private void moveOn(String operation, boolean accepted) {
    if (operation.equals("DisconnectParticipant")) {
      camera.moveOn(Phase.LEAVING);
    } else if (accepted && STARTS.contains(operation)) {
      camera.moveOn(Phase.CONNECTING);
    }
  }

  private static String outcome(Answered answered) {
    String type = answered.accepted() ? "" : answered.error().type();
    return (answered.status() + " " + Redaction.beginning(type, Camera.NAME)).strip();
  }

  private static String why(Answered answered) {
    return answered.came() ? answered.error().message() : answered.failure();
  }
}
