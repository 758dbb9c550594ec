package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Call;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.Subscribed;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.Frames;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.Operation;
import java.util.List;
import java.util.function.LongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Observations in any order and number, sensible or not. */
final class AnyHistory {
  private AnyHistory() {}

  /** Observations at times that mostly go forward, and now and then jump. */
  static Arbitrary<List<Observation>> observations() {
    Arbitrary<Long> times =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.longs().between(0, 3_000)),
            Tuple.of(1, Arbitraries.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)));
    return Combinators.combine(kinds(), times).as(LongFunction::apply).list().ofMaxSize(60);
  }

  private static Arbitrary<LongFunction<Observation>> kinds() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, sendings()),
        Tuple.of(8, calls()),
        Tuple.of(10, frames()),
        Tuple.of(2, sockets()),
        Tuple.of(2, transcripts()),
        Tuple.of(1, others()));
  }

  private static Arbitrary<LongFunction<Observation>> sendings() {
    return messages().map(n -> at -> new Observation.Sending(n, Items.content(n), at - 1, at));
  }

  private static Arbitrary<LongFunction<Observation>> calls() {
    Arbitrary<Answer> answers =
        Arbitraries.frequencyOf(
            Tuple.of(6, messages().map(n -> sent(Items.id(n)))),
            Tuple.of(1, Arbitraries.of(Story.accept("{}"), Story.accept("<html>"), started())),
            Tuple.of(1, Arbitraries.of(Story.refusal(403), Story.refusal(410))),
            Tuple.of(1, Arbitraries.of(new Answer.Unsure("?"), new Answer.Unsent("no"))));
    Arbitrary<Operation> operations =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Operation.SEND_MESSAGE)),
            Tuple.of(1, Arbitraries.of(Operation.values())));
    return Combinators.combine(operations, messages(), answers)
        .as((operation, n, answer) -> at -> new Call(operation, n, at - 5, at, answer));
  }

  private static Arbitrary<LongFunction<Observation>> frames() {
    Arbitrary<Frame> frames =
        Arbitraries.frequencyOf(
            Tuple.of(8, items().map(item -> new Frame.Chat("{}", item))),
            Tuple.of(1, Arbitraries.of("{}", "x", "", Frames.HEARTBEAT).map(Frames::read)));
    return Combinators.combine(Arbitraries.integers().between(1, 3), frames)
        .as((socket, frame) -> at -> new FrameIn(socket, at, frame));
  }

  private static Arbitrary<Item> items() {
    return Arbitraries.oneOf(
        messages().map(Items::own),
        messages().map(n -> Items.own(n, "changed")),
        messages().map(n -> Items.said("AGENT", "r" + n)),
        messages().map(n -> Items.piece("r" + n)),
        messages().map(n -> Items.at(9 - n, Items.ofType("ATTACHMENT", Items.id(n)))),
        messages().map(n -> Items.foreign("contact " + n, Items.own(n))),
        messages().map(n -> Items.at(9 - n, Items.event("participant.joined", "j" + n))),
        Arbitraries.of(Items.event("chat.ended", "e"), Items.ofType("", "")));
  }

  private static Arbitrary<LongFunction<Observation>> sockets() {
    return Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(0, 1, 2, 3))
        .as(
            (socket, what) ->
                at ->
                    switch (what) {
                      case 0 -> new SocketOpened(socket, at - 1, at);
                      case 1 -> new Subscribed(socket, at - 1, at);
                      default -> new SocketClosed(socket, at, 1006, "", what == 2);
                    });
  }

  private static Arbitrary<LongFunction<Observation>> transcripts() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(at -> new Observation.TranscriptAsked(at))),
        Tuple.of(
            1, items().list().ofMaxSize(6).map(got -> at -> new Observation.Transcript(got, at))));
  }

  private static Arbitrary<LongFunction<Observation>> others() {
    return Arbitraries.of(
        at -> new Observation.NotSent(9, at),
        at -> new Observation.Failed("send", "no", at),
        at -> new Observation.FrameOut(1, at, Frames.SUBSCRIBE),
        at -> new Observation.FrameOut(1, at, Frames.HEARTBEAT),
        at -> new Observation.TranscriptMissing(Story.refusal(403), at));
  }

  private static Arbitrary<Integer> messages() {
    return Arbitraries.integers().between(1, 5);
  }

  private static Answer sent(String id) {
    return Story.accept("{\"Id\":\"" + id + "\",\"AbsoluteTime\":\"T\"}");
  }

  private static Answer started() {
    return Story.accept(
        "{\"ContactId\":\"c\",\"ParticipantId\":\"me\",\"ParticipantToken\":\"t\"}");
  }
}
