package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.MalformedAnswer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.harness.wire.StartedChat;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One virtual customer in one chat.
 *
 * <p>Each step answers with a future that ends on the customer's event loop: with what came and its
 * true times, or with a {@link StepFailed}. Steps must be called on that event loop, one after the
 * other, in the order in which a chat has them.
 */
public final class Customer {
  private final String name;
  private final String token;
  private final EventLoop loop;
  private final Transport transport;
  private final Target target;
  private final Observer observer;
  private final Inbox inbox;
  private final Heard heard = new Heard();

  private Optional<StartedChat> chat = Optional.empty();
  private Optional<Connection> connection = Optional.empty();
  private Optional<ChatLine> line = Optional.empty();
  private Sent last = Sent.NOTHING;
  private int sockets;
  private boolean leaving;
  private boolean ended;
  private boolean answered = true;

  /** The last message that was accepted. */
  private record Sent(int message, String id, long startNanos, long acceptedNanos) {
    static final Sent NOTHING = new Sent(0, "", 0, 0);
  }

  /**
   * @param name the customer's name, as the agent sees it
   * @param token unique in all runs; what the customer does idempotently is marked with it
   */
  public Customer(
      String name,
      String token,
      EventLoop loop,
      Transport transport,
      Target target,
      Observer observer) {
    this.name = name;
    this.token = token;
    this.loop = loop;
    this.transport = transport;
    this.target = target;
    this.observer = observer;
    this.inbox = new Inbox(loop);
  }

  /** StartChatContact. */
  public CompletableFuture<Timed<StartedChat>> start() {
    return step(
        "start",
        call(0, target.start(name, token))
            .thenApply(call -> accepted(call, StartedChat::read))
            .thenApply(
                started -> {
                  chat = Optional.of(started.value());
                  return started;
                }));
  }

  /** CreateParticipantConnection. */
  public CompletableFuture<Timed<Connection>> connect() {
    String bearer = chat.orElseThrow().participantToken();
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    return step(
        "connection",
        call(0, target.participant(operation, bearer, Requests.connection()))
            .thenApply(call -> accepted(call, Connection::read))
            .thenApply(
                made -> {
                  connection = Optional.of(made.value());
                  return made;
                }));
  }

  /** Opens the WebSocket of the connection, and keeps it alive with heartbeats. */
  public CompletableFuture<Timed<Void>> open() {
    line.ifPresent(ChatLine::close);
    ChatLine opening = new ChatLine(++sockets, loop, transport, observer, inbox, this::isNews);
    line = Optional.of(opening);
    return step("socket open", opening.open(connection.orElseThrow().url()));
  }

  /** Subscribes to the chat and waits for the acknowledgement. */
  public CompletableFuture<Timed<Void>> subscribe() {
    return step("subscribe", line.orElseThrow().subscribe());
  }

  /**
   * SendMessage, as plain text.
   *
   * @param message its number in the conversation, from 1
   * @param intendedNanos when it was meant to be sent
   */
  public CompletableFuture<Timed<SentItem>> send(int message, String content, long intendedNanos) {
    observer.saw(new Observation.Sending(message, content, intendedNanos, System.nanoTime()));
    byte[] body = Requests.message(ContentTypes.TEXT_PLAIN, content, token + "-" + message);
    return step(
        "send",
        call(message, participant(Operation.SEND_MESSAGE, body))
            .thenApply(call -> accepted(call, json -> SentItem.read(Operation.SEND_MESSAGE, json)))
            .thenApply(
                sent -> {
                  String id = sent.value().id();
                  last = new Sent(message, id, sent.startNanos(), sent.endNanos());
                  inbox.forgetUntil(sent.startNanos());
                  return sent;
                }));
  }

  /** Waits for the frame of the last accepted message; timed from its send. */
  public CompletableFuture<Timed<Item>> awaitEcho() {
    Sent sent = last;
    String own = chat.orElseThrow().participantId();
    return await(
        new Expected("the echo", "of message " + sent.message() + " (Id " + sent.id() + ")"),
        frame ->
            item(frame)
                .filter(item -> item.isMessage() && item.id().equals(sent.id()))
                .filter(item -> item.participantId().equals(own))
                .isPresent(),
        transport.limits().echo().toNanos());
  }

  /** Waits for an answer of the other side to the last accepted message; timed from its send. */
  public CompletableFuture<Timed<Item>> awaitReply() {
    return await(
        new Expected("an answer", "to message " + last.message()),
        frame -> item(frame).filter(Item::isReply).isPresent(),
        transport.limits().reply().toNanos());
  }

  /** Reads the whole transcript. */
  public CompletableFuture<Timed<List<Item>>> transcript() {
    return new TranscriptReading(
            page -> call(0, participant(Operation.GET_TRANSCRIPT, Requests.transcript(page))),
            observer)
        .read();
  }

  /** Whether a chat was started that has not ended and that the customer is not leaving. */
  public boolean isInChat() {
    return chat.isPresent() && !ended && !leaving;
  }

  /** Whether the customer's WebSocket is open. */
  public boolean isOpen() {
    return line.filter(ChatLine::isOpen).isPresent();
  }

  /** Whether the customer has subscribed to its chat, also if the socket has closed since. */
  public boolean wasSubscribed() {
    return line.filter(ChatLine::wasSubscribed).isPresent();
  }

  /** Whether the last call had an answer at all. */
  public boolean wasAnswered() {
    return answered;
  }

  /** Whether a chat was started. */
  public boolean hasStarted() {
    return chat.isPresent();
  }

  /** Whether the customer has a ConnectionToken. */
  public boolean isConnected() {
    return connection.isPresent();
  }

  /**
   * Ends the chat: DisconnectParticipant, or StopContact where there is no connection or the
   * disconnect fails. Then waits a moment for the chat's last frame and closes the socket.
   */
  public CompletableFuture<Timed<Void>> disconnect() {
    leaving = true;
    CompletableFuture<Call> call =
        connection.isPresent()
            ? call(0, participant(Operation.DISCONNECT_PARTICIPANT, Requests.disconnect(token)))
            : stop();
    CompletableFuture<Timed<Void>> done =
        step("disconnect", call.thenApply(answered -> accepted(answered, body -> null)));
    return done.thenCompose(timed -> lastFrame().thenApply(seen -> timed))
        .exceptionallyCompose(
            failure -> stopInstead().thenCompose(x -> CompletableFuture.failedFuture(failure)))
        .whenComplete((timed, failure) -> leave());
  }

  /** Closes the socket without a word to the chat; whoever still waits for a frame is told. */
  public void leave() {
    line.ifPresent(ChatLine::close);
    inbox.close("the end of the visit: the customer has left");
  }

  private CompletableFuture<Call> stop() {
    return call(0, target.stop(chat.orElseThrow().contactId()));
  }

  private CompletableFuture<Void> stopInstead() {
    if (ended || connection.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return stop().thenApply(stopped -> null);
  }

  private CompletableFuture<Void> lastFrame() {
    if (ended || !isOpen() || !wasSubscribed()) {
      return CompletableFuture.completedFuture(null);
    }
    return inbox
        .await(
            Expected.of("the chat's end"),
            frame -> item(frame).filter(Item::isChatEnded).isPresent(),
            System.nanoTime(),
            transport.limits().end().toNanos())
        .handle((frame, none) -> null);
  }

  private Request participant(Operation operation, byte[] body) {
    return target.participant(operation, connection.orElseThrow().connectionToken(), body);
  }

  private CompletableFuture<Call> call(int message, Request request) {
    long startNanos = System.nanoTime();
    return transport
        .http(loop)
        .send(request)
        .thenApply(
            answer -> {
              Call call =
                  new Call(request.operation(), message, startNanos, System.nanoTime(), answer);
              answered = answer instanceof Answer.Accepted || answer instanceof Answer.Refused;
              observer.saw(call);
              return call;
            });
  }

  private CompletableFuture<Timed<Item>> await(
      Expected expected, Predicate<FrameIn> wanted, long limitNanos) {
    Sent sent = last;
    long left = sent.acceptedNanos() + limitNanos - System.nanoTime();
    return inbox
        .await(expected, wanted, sent.startNanos(), left)
        .thenApply(
            frame -> new Timed<>(item(frame).orElseThrow(), sent.startNanos(), frame.nanos()));
  }

  private boolean isNews(FrameIn frame) {
    if (item(frame).filter(Item::isChatEnded).isPresent()) {
      ended = true;
    }
    return item(frame).filter(Item::isReply).map(heard::isNew).orElse(true);
  }

  private static Optional<Item> item(FrameIn frame) {
    return frame.frame() instanceof Frame.Chat chat ? Optional.of(chat.item()) : Optional.empty();
  }

  private static <T> Timed<T> accepted(Call call, Function<String, T> read) {
    String came = call.answer().inWords();
    if (call.answer() instanceof Answer.Accepted accepted) {
      try {
        return new Timed<>(read.apply(accepted.body()), call.startNanos(), call.nanos());
      } catch (MalformedAnswer e) {
        came = e.came();
      }
    }
    throw new StepFailed(
        Expected.of("200 from " + call.operation().title()), came, call.startNanos(), call.nanos());
  }

  /** A step that the chat needs: its failure is an observation. */
  private <T> CompletableFuture<T> step(String step, CompletableFuture<T> outcome) {
    return outcome.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            StepFailed failed = StepFailed.of(failure);
            observer.saw(new Observation.Failed(step, failed.getMessage(), failed.endNanos()));
          }
        });
  }
}
