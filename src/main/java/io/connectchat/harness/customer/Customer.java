package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observer;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Attachment;
import io.connectchat.harness.wire.ChatMessage;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.Interactive;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Requests;
import io.connectchat.harness.wire.SentItem;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.harness.wire.StartedChat;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One virtual customer in one chat: everything that a customer does, each as a step.
 *
 * <p>Each step answers with a future that ends on the customer's event loop: with what came and its
 * true times, or with a {@link StepFailed}. Steps must be called on that event loop. Those that a
 * chat needs (start, connect, open, subscribe, send, disconnect) come one after the other, in the
 * order in which a chat has them; their failures are observations. Typing, receipts and files may
 * come at any time in a chat.
 */
public final class Customer {
  private final String name;
  private final Context context;
  private final Lines lines;
  private final Keeper keeper;
  private final Messages messages;
  private final Events events;
  private final Receipts receipts;
  private final Attachments attachments;
  private final Leaving leaving;
  private final Heard heard = new Heard();

  /** A customer whose client does nothing by itself: {@link Habits#PLAIN}. */
  public Customer(
      String name,
      String token,
      EventLoop loop,
      Transport transport,
      Target target,
      Observer observer) {
    this(name, token, loop, transport, target, observer, Habits.PLAIN, 0);
  }

  /**
   * @param name the customer's name, as the agent sees it
   * @param token unique in all runs; what the customer does idempotently is marked with it
   * @param habits what its client does by itself
   * @param seed of its pauses before retries and reconnects
   */
  public Customer(
      String name,
      String token,
      EventLoop loop,
      Transport transport,
      Target target,
      Observer observer,
      Habits habits,
      long seed) {
    this.name = name;
    this.context = new Context(token, loop, transport, target, observer, habits.retry(), seed);
    this.messages = new Messages(context);
    this.events = new Events(context);
    this.receipts = new Receipts(context, events);
    Hearing hearing = new Hearing(context, heard, receipts, habits.receipts());
    this.lines = new Lines(context, habits.reconnects(), hearing::isNews, this::silenced);
    BackFill backFill = new BackFill(context, heard);
    this.keeper = new Keeper(context, lines, backFill, habits, hearing::missed);
    this.attachments = new Attachments(context);
    this.leaving = new Leaving(context, lines::isListening);
  }

  /** StartChatContact with the customer's name and nothing else. */
  public CompletableFuture<Timed<StartedChat>> start() {
    return start(StartChat.of(name, context.token()));
  }

  /** StartChatContact. */
  public CompletableFuture<Timed<StartedChat>> start(StartChat wanted) {
    context.saw(new Observation.Starting(wanted, context.target().name(), context.nanos()));
    return context.step(
        "start",
        context
            .call(0, Operation.START_CHAT_CONTACT, () -> context.target().start(wanted))
            .thenApply(call -> Context.accepted(call, StartedChat::read))
            .thenApply(
                started -> {
                  context.started(started.value());
                  return started;
                }));
  }

  /** CreateParticipantConnection. */
  public CompletableFuture<Timed<Connection>> connect() {
    return context.step("connection", keeper.connect());
  }

  /** Opens the WebSocket of the connection, and keeps it alive with heartbeats. */
  public CompletableFuture<Timed<Void>> open() {
    return context.step("socket open", lines.open());
  }

  /**
   * Subscribes to the chat and waits for the acknowledgement. From then on the connection is
   * renewed before it or its token expires: a new socket is subscribed before the old one is
   * closed.
   */
  public CompletableFuture<Timed<Void>> subscribe() {
    return context
        .step("subscribe", lines.subscribe())
        .thenApply(
            done -> {
              keeper.keep();
              return done;
            });
  }

  /**
   * Drops the sockets, as a network does that goes away, and comes back: a new connection, a new
   * socket, subscribed, and what was missed read from the transcript. With pauses between attempts,
   * and {@link Reconnection#ENDED} when the service refuses it with 403.
   *
   * @return timed from the loss; fails after the last attempt
   */
  public CompletableFuture<Timed<Reconnection>> reconnect() {
    return keeper.reconnect();
  }

  /** Ends when no reconnect is under way any more, however it ended. */
  public CompletableFuture<Void> connectionSettled() {
    return keeper.settled();
  }

  /**
   * One more connection with a socket of its own, subscribed, which gets each frame, too; a
   * participant may have five.
   */
  public CompletableFuture<Timed<Void>> anotherSocket() {
    return keeper.another();
  }

  /** {@link #send(int, ChatMessage, long)} of plain text. */
  public CompletableFuture<Timed<SentItem>> send(int message, String content, long intendedNanos) {
    return send(message, ChatMessage.plain(content), intendedNanos);
  }

  /**
   * SendMessage.
   *
   * @param message its number in the conversation, from 1
   * @param said plain text, markdown, JSON, or what {@link Interactive#pick} makes of an option
   * @param intendedNanos when it was meant to be sent
   */
  public CompletableFuture<Timed<SentItem>> send(
      int message, ChatMessage said, long intendedNanos) {
    return messages.send(message, said, intendedNanos);
  }

  /** Waits for the frame of the last accepted message; timed from its send. */
  public CompletableFuture<Timed<Item>> awaitEcho() {
    return messages.awaitEcho();
  }

  /** Waits for an answer of the other side to the last accepted message; timed from its send. */
  public CompletableFuture<Timed<Item>> awaitReply() {
    return messages.awaitReply();
  }

  /**
   * SendEvent: the customer is typing. As AWS's clients say it: no more than once in ten seconds.
   *
   * @return ends without an item when it was said less than ten seconds ago, and nothing was sent
   */
  public CompletableFuture<Timed<Optional<SentItem>>> typing() {
    return events.typing();
  }

  /** SendEvent: connection.acknowledged, which customers sent until 2024. */
  public CompletableFuture<Timed<SentItem>> acknowledge() {
    return events.acknowledge();
  }

  /**
   * The latest message of the other side has reached the customer. Its receipt is sent later, or
   * never, as AWS's clients pace them; a flow's messages have none.
   */
  public void delivered() {
    if (!heard.latest().isEmpty()) {
      receipts.delivered(heard.latest());
    }
  }

  /**
   * The customer reads the latest message of the other side. Its receipt is sent within five
   * seconds, as AWS's clients pace them; the customer need not wait for that.
   *
   * @return ends without an item when nothing was sent: a later message was read before its turn,
   *     the message was read already, there is none but a flow's, or the customer left
   */
  public CompletableFuture<Timed<Optional<SentItem>>> read() {
    if (heard.latest().isEmpty()) {
      long now = context.nanos();
      return CompletableFuture.completedFuture(new Timed<>(Optional.empty(), now, now));
    }
    return receipts.read(heard.latest());
  }

  /**
   * Sends a file: StartAttachmentUpload, the PUT with exactly the headers that it gives,
   * CompleteAttachmentUpload, and the wait for the attachment's frame, also for the verdict of a
   * scanner.
   *
   * @return fails when the scanner rejects it
   */
  public CompletableFuture<Timed<Attachment>> attach(
      String fileName, String contentType, byte[] file) {
    return attachments.send(fileName, contentType, file);
  }

  /**
   * GetAttachment, and the download, of which only size and hash are kept. The file that the
   * customer sent last must come back the same, byte for byte.
   */
  public CompletableFuture<Timed<FileSeen>> download(String attachmentId) {
    return attachments.download(attachmentId);
  }

  /** GetAttachment, and the download of a file that is known, byte for byte. */
  public CompletableFuture<Timed<FileSeen>> download(String attachmentId, FileSeen expected) {
    return attachments.download(attachmentId, Optional.of(expected));
  }

  /** The latest file in the conversation, of either side. */
  public Optional<Attachment> latestAttachment() {
    return heard.attachment();
  }

  /** The latest message with options; one is picked by sending what its pick makes of it. */
  public Optional<Interactive> interactive() {
    return heard.interactive();
  }

  /** Reads the whole transcript. */
  public CompletableFuture<Timed<List<Item>>> transcript() {
    context.saw(new Observation.TranscriptAsked(context.nanos()));
    return new TranscriptReading(
            page ->
                context.call(
                    0, context.participant(Operation.GET_TRANSCRIPT, Requests.transcript(page))),
            context.observer(),
            context.nanos())
        .read();
  }

  /** Whether a chat was started that has not ended and that the customer is not leaving. */
  public boolean isInChat() {
    return context.isInChat();
  }

  /** Whether the customer's WebSocket is open. */
  public boolean isOpen() {
    return lines.isOpen();
  }

  /** Whether the customer has subscribed to its chat, also if the socket has closed since. */
  public boolean wasSubscribed() {
    return lines.wasSubscribed();
  }

  /** Whether the last call had an answer at all. */
  public boolean wasAnswered() {
    return context.isAnswered();
  }

  /** Whether a chat was started. */
  public boolean hasStarted() {
    return context.chat().isPresent();
  }

  /** The chat that was started; empty when none was. */
  public Optional<StartedChat> chat() {
    return context.chat();
  }

  /** Whether the customer has a ConnectionToken. */
  public boolean isConnected() {
    return context.connection().isPresent();
  }

  /**
   * Ends the chat: DisconnectParticipant, or StopContact where there is no connection or the
   * disconnect fails. Then waits a moment for the chat's last frame and closes the socket.
   */
  public CompletableFuture<Timed<Void>> disconnect() {
    receipts.close();
    keeper.close();
    return leaving.disconnect().whenComplete((timed, failure) -> leave());
  }

  /**
   * Goes without a word: its sockets are gone, as those of somebody who shuts the laptop, and the
   * chat goes on without it until somebody ends it: {@link #stop()}.
   */
  public void abandon() {
    context.saw(new Observation.Abandoned(context.nanos()));
    context.leaves();
    receipts.close();
    keeper.close();
    lines.cut();
    context.inbox().close("the customer's own end of the visit: it has gone without a word");
  }

  /** StopContact: ends a chat that the customer has abandoned. */
  public CompletableFuture<Call> stop() {
    return leaving.stop();
  }

  /** StopContact of a chat that another customer has left behind. */
  public CompletableFuture<Call> stop(String contactId) {
    return leaving.stop(contactId);
  }

  /** Closes the socket without a word to the chat; whoever still waits for a frame is told. */
  public void leave() {
    receipts.close();
    keeper.close();
    lines.close();
    context.inbox().close("the end of the visit: the customer has left");
  }

  /** Does something at a time of the transport's clock, on the customer's event loop. */
  public void at(long dueNanos, Runnable act) {
    context.alarms().at(dueNanos, act);
  }

  private void silenced(String why) {
    keeper.lost(why);
  }
}
