package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.RefusedRequest;
import io.connectchat.harness.evidence.Token;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.harness.wire.StartedChat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked of the service, and what did not end well. */
final class Calls {
  private static final int MOST_TROUBLES = 16;

  private final Start start;
  private final Sockets sockets;
  private final Heard heard;
  private final Words words;
  private final List<Trouble> troubles = new ArrayList<>(0);
  private boolean keepsWords;
  private String said = "";
  private int connectionsAsked;
  private int acceptedSends;
  private int deafSends;
  private long deafSendNanos = Course.NEVER;
  private long leftNanos = Course.NEVER;
  private long stoppedNanos = Course.NEVER;
  private long endedMeanwhileNanos = Course.NEVER;
  private long lastReadNanos = Course.NEVER;
  private long tokenExpiredNanos = Course.NEVER;
  private JsonNode headersToInclude;
  private Optional<RefusedRequest> refusal = Optional.empty();

  Calls(Start start, Sockets sockets, Heard heard) {
    this.start = start;
    this.sockets = sockets;
    this.heard = heard;
    this.words = new Words(start, heard);
  }

  void saw(Observation seen) {
    if (seen instanceof Observation.Starting starting) {
      start.asked(starting);
    } else if (seen instanceof Observation.Sending sending) {
      said = sending.contentType();
    } else if (seen instanceof Observation.SendingEvent event) {
      said = event.contentType();
    } else if (seen instanceof Exchange exchange) {
      keepsWords = true;
      exchange(exchange);
    } else if (seen instanceof RefusedRequest refused) {
      refusal = Optional.of(refused);
    } else if (seen instanceof Call call && !keepsWords) {
      call(call);
    } else if (seen instanceof Observation.EndedMeanwhile ended) {
      endedMeanwhileNanos = ended.nanos();
    } else if (seen instanceof Observation.TranscriptMissing missing
        && missing.answer() instanceof Answer.Unsent unsent) {
      ApiError none = new ApiError(0, "", unsent.why());
      String came = "not asked, as " + unsent.why();
      trouble("GetTranscript", none, came, Token.NOT_KEPT, Optional.empty(), missing);
    }
  }

  private void call(Call call) {
    String operation = call.operation().title();
    connectionsAsked += operation.equals("CreateParticipantConnection") ? 1 : 0;
    if (call.answer() instanceof Answer.Accepted accepted) {
      accepted(operation, accepted.body(), call.startNanos(), call.nanos());
    } else if (call.answer() instanceof Answer.Refused refused) {
      refused(refused, call);
    } else {
      ApiError none = new ApiError(0, "", call.answer().inWords());
      String came = "nothing: " + call.answer().inWords();
      trouble(operation, none, came, Token.NOT_KEPT, Optional.empty(), call);
    }
    refusal = Optional.empty();
  }

  private void refused(Answer.Refused answer, Call call) {
    Optional<RefusedRequest> request =
        refusal.filter(refused -> refused.operation() == call.operation());
    request.ifPresent(refused -> said = refused.asked().json().path("ContentType").asText(""));
    boolean expired = request.map(RefusedRequest::behindExpiry).orElse(false);
    if (expired && answer.error().status() == 403 && call.operation() != Operation.PUT_FILE) {
      tokenExpiredNanos = call.nanos();
    }
    trouble(
        call.operation().title(),
        answer.error(),
        answer.inWords(),
        request.map(RefusedRequest::token).orElse(Token.NOT_KEPT),
        request.map(RefusedRequest::asked),
        call);
  }

  private void exchange(Exchange exchange) {
    String operation = exchange.operation();
    connectionsAsked += operation.equals("CreateParticipantConnection") ? 1 : 0;
    if (operation.equals("StartChatContact") || operation.equals("GatewayStart")) {
      start.asked(exchange);
    }
    if (exchange.answered().accepted()) {
      accepted(operation, exchange.answered().body(), exchange.startNanos(), exchange.nanos());
      words.accepted(exchange);
    } else {
      String came =
          exchange.answered().came()
              ? exchange.answered().inWords()
              : "nothing: " + exchange.answered().failure();
      said = exchange.asked().json().path("ContentType").asText("");
      if (words.isBehindExpiry(exchange)) {
        tokenExpiredNanos = exchange.nanos();
      }
      Token token = start.token(exchange.asked().bearer());
      Optional<Asked> asked = Optional.of(exchange.asked());
      trouble(operation, exchange.answered().error(), came, token, asked, exchange);
    }
  }

  private void accepted(String operation, String body, long startNanos, long nanos) {
    switch (operation) {
      case "StartChatContact", "GatewayStart" -> started(operation, body, nanos);
      case "CreateParticipantConnection" -> start.connected("", nanos);
      case "SendMessage" -> sent(body, nanos);
      case "DisconnectParticipant" ->
          leftNanos = leftNanos == Course.NEVER ? startNanos : leftNanos;
      case "StopContact" -> stoppedNanos = nanos;
      case "StartAttachmentUpload" ->
          headersToInclude = Bodies.json(body).at("/UploadMetadata/HeadersToInclude");
      case "GetTranscript" -> lastReadNanos = nanos;
      default -> {
        // Nothing that a diagnosis looks at.
      }
    }
  }

  private void started(String operation, String body, long nanos) {
    try {
      start.given(StartedChat.read(body), keepsWords, nanos);
    } catch (MalformedAnswer e) {
      ApiError error = Hosted.error(body).orElse(new ApiError(0, "", e.came()));
      String came = error.status() == 0 ? e.came() : error.inWords();
      add(new Trouble(operation, error, came, Token.NOT_KEPT, "", Optional.empty(), nanos));
    }
  }

  private void sent(String body, long nanos) {
    acceptedSends++;
    if (sockets.isListening()) {
      return;
    }
    deafSends++;
    deafSendNanos = deafSendNanos == Course.NEVER ? nanos : deafSendNanos;
    try {
      heard.unheard(SentItem.read(Operation.SEND_MESSAGE, body).id());
    } catch (MalformedAnswer e) {
      // Whoever judges the answer says so.
    }
  }

  private void trouble(
      String operation,
      ApiError error,
      String came,
      Token token,
      Optional<Asked> asked,
      Observation seen) {
    boolean speaks = operation.equals("SendMessage") || operation.equals("SendEvent");
    String what = speaks ? said : "";
    add(new Trouble(operation, error, came, token, what, asked, seen.nanos()));
  }

  private void add(Trouble trouble) {
    if (troubles.size() < MOST_TROUBLES) {
      troubles.add(trouble);
    }
  }

  List<Trouble> troubles() {
    return troubles;
  }

  /** Calls of an operation that the service answered with an error. */
  Stream<Trouble> refused(String operation) {
    return troubles.stream()
        .filter(trouble -> trouble.operation().equals(operation) && trouble.error().status() > 0);
  }

  /** Starts that were refused, straight or at the gateway. */
  Stream<Trouble> refusedStarts() {
    return Stream.concat(refused("StartChatContact"), refused("GatewayStart"));
  }

  int connectionsAsked() {
    return connectionsAsked;
  }

  int acceptedSends() {
    return acceptedSends;
  }

  /** Messages that were accepted while no subscribed socket was open. */
  int deafSends() {
    return deafSends;
  }

  long deafSendNanos() {
    return deafSendNanos;
  }

  /** When the DisconnectParticipant that was accepted went out. */
  long leftNanos() {
    return leftNanos;
  }

  /** When StopContact was. */
  long stoppedNanos() {
    return stoppedNanos;
  }

  long endedMeanwhileNanos() {
    return endedMeanwhileNanos;
  }

  /** When GetTranscript was accepted last. */
  long lastReadNanos() {
    return lastReadNanos;
  }

  /** When a ConnectionToken was refused behind its Expiry. */
  long tokenExpiredNanos() {
    return tokenExpiredNanos;
  }

  /** What whole exchanges tell; nothing where they are not kept. */
  Words words() {
    return words;
  }

  /** The headers that an upload has to carry; empty when none was started. */
  Optional<JsonNode> headersToInclude() {
    return Optional.ofNullable(headersToInclude);
  }
}
