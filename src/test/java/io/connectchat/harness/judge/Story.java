package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.evidence.Observation.Transcript;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import java.util.List;

/**
 * A conversation, told as it went. Time stands still unless the story says otherwise; an echo may
 * take 100 ns and an answer 1,000 ns.
 */
final class Story {
  static final String STARTED =
      "{\"ContactId\":\"c\",\"ParticipantId\":\"me\",\"ParticipantToken\":\"t\"}";
  static final Patience PATIENT = new Patience(100, 1_000, true);
  static final Patience AWAITS_NO_REPLIES = new Patience(100, 1_000, false);

  private final RunJudge run;
  private final ConversationJudge judge;
  private long now = -50;
  private long lastSent = now;

  private Story(RunJudge run, boolean reads) {
    this.run = run;
    this.judge = run.open("Ann", reads);
  }

  /** A customer who has started a chat, connected, and subscribed on socket 1. */
  static Story conversation() {
    return conversation(PATIENT);
  }

  static Story conversation(Patience patience) {
    return in(new RunJudge(patience));
  }

  /** One conversation of a run that has others. */
  static Story in(RunJudge run) {
    return new Story(run, true).starts().opens(1).subscribes(1);
  }

  /** One of a customer whose transcript will not be read. */
  static Story unread(RunJudge run) {
    return new Story(run, false).starts().opens(1).subscribes(1);
  }

  /** A conversation of which nothing has been seen. */
  static Story untold() {
    return untold(new RunJudge(PATIENT));
  }

  static Story untold(RunJudge run) {
    return new Story(run, true);
  }

  Story starts() {
    return calls(Operation.START_CHAT_CONTACT, 0, accept(STARTED));
  }

  Story opens(int socket) {
    return sees(new SocketOpened(socket, now, now));
  }

  Story subscribes(int socket) {
    return sees(new Subscribed(socket, now, now));
  }

  /** Time goes on. */
  Story after(long nanos) {
    now += nanos;
    return this;
  }

  Story sends(int message) {
    return sends(message, Items.content(message));
  }

  Story sends(int message, String content) {
    lastSent = now;
    return sees(new Observation.Sending(message, content, now, now));
  }

  Story cannotSend(int message) {
    return sees(new Observation.NotSent(message, now));
  }

  Story accepted(int message) {
    return acceptedAs(message, Items.id(message));
  }

  Story acceptedAs(int message, String id) {
    return answered(message, accept("{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"T\"}"));
  }

  Story acceptedForProcessing(int message) {
    String metadata = "\"MessageMetadata\":{\"MessageProcessingStatus\":\"PROCESSING\"}";
    String id = "\"Id\":\"" + Items.id(message) + "\"";
    return answered(message, accept("{" + id + ",\"AbsoluteTime\":\"T\"," + metadata + "}"));
  }

  Story answered(int message, Answer answer) {
    return sees(new Call(Operation.SEND_MESSAGE, message, lastSent, now, answer));
  }

  Story refused(int message) {
    return answered(message, refusal(429));
  }

  Story unsure(int message) {
    return answered(message, new Answer.Unsure("no answer within 10 s"));
  }

  Story unsent(int message) {
    return answered(message, new Answer.Unsent("connection refused"));
  }

  /** A message that is sent and accepted. */
  Story says(int message) {
    return sends(message).accepted(message);
  }

  Story echo(int message) {
    return frame(Items.own(message));
  }

  Story echo(int message, String content) {
    return frame(Items.own(message, content));
  }

  Story reply(String id) {
    return frame(Items.said("AGENT", id));
  }

  Story frame(Item item) {
    return frame(1, item);
  }

  Story frame(int socket, Item item) {
    return sees(new FrameIn(socket, now, new Frame.Chat("{}", item)));
  }

  Story brokenFrame(String text) {
    return sees(new FrameIn(1, now, new Frame.Broken(text, "not JSON")));
  }

  /** The transcript is read, in no time. */
  Story transcript(Item... items) {
    return asksForTheTranscript().gets(items);
  }

  Story asksForTheTranscript() {
    return sees(new Observation.TranscriptAsked(now));
  }

  Story gets(Item... items) {
    return sees(new Transcript(List.of(items), now));
  }

  Story beats(int socket) {
    return sees(new Observation.FrameOut(socket, now, Frames.HEARTBEAT));
  }

  Story beatIsAnswered(int socket) {
    return sees(new FrameIn(socket, now, Frames.read(Frames.HEARTBEAT)));
  }

  /** Asks for the chat's frames; the answer is another matter. */
  Story asksForFrames(int socket) {
    return sees(new Observation.FrameOut(socket, now, Frames.SUBSCRIBE));
  }

  Story noTranscript() {
    return sees(new Observation.TranscriptMissing(refusal(403), now));
  }

  Story socketCloses(int socket, int code) {
    return sees(new SocketClosed(socket, now, code, "", false));
  }

  Story closesItsSocket(int socket) {
    return sees(new SocketClosed(socket, now, 1000, "", true));
  }

  Story disconnects() {
    return calls(Operation.DISCONNECT_PARTICIPANT, 0, accept("{}"));
  }

  Story calls(Operation operation, int message, Answer answer) {
    return sees(new Call(operation, message, now, now, answer));
  }

  Story fails(String step, String why) {
    return sees(new Observation.Failed(step, why, now));
  }

  Story chatEnds() {
    return frame(Items.event("chat.ended", "end"));
  }

  Story sees(Observation observation) {
    judge.saw(observation);
    return this;
  }

  long openFor() {
    return judge.openFor(now);
  }

  Story whenSettled(Runnable callback) {
    judge.whenSettled(callback);
    return this;
  }

  /** The conversation is over. */
  Judged ends() {
    run.close(judge, false, now);
    return new Judged(run.evidence());
  }

  /** The run is cut short in the middle of it. */
  Judged isCut() {
    run.close(judge, true, now);
    return new Judged(run.evidence());
  }

  static Answer accept(String body) {
    return new Answer.Accepted(200, body);
  }

  static Answer refusal(int status) {
    return new Answer.Refused(new ApiError(status, "SomeException", "no"));
  }
}
