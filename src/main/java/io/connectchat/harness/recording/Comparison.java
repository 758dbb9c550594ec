package io.connectchat.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the fake differs from a recording.
 *
 * @param statements each statement that the recording shows, or could show
 * @param others differences that no statement accounts for
 */
public record Comparison(List<Shown> statements, List<Other> others) {

  /**
   * A statement of the fidelity ledger.
   *
   * @param recorded what the recording shows; empty when nothing
   * @param fake what the fake does; empty when its replay did not show it
   * @param agreeing the switch that would make the fake agree, such as {@code textLimit=16384};
   *     empty where there is none or none is needed
   */
  public record Shown(
      String statement, String about, String recorded, String fake, String agreeing) {
    /** Whether the recording shows it. */
    public boolean isObserved() {
      return !recorded.isEmpty();
    }

    /** Whether the fake does something else. */
    public boolean differs() {
      return isObserved() && !recorded.equals(fake);
    }
  }

  /**
   * Another difference.
   *
   * @param statement the statement that it is nearest to
   */
  public record Other(String statement, String what) {}

  private static final Map<String, String> NEAREST =
      Map.ofEntries(
          Map.entry("StartChatContact", "START-02"),
          Map.entry("GatewayStart", "GATE-01"),
          Map.entry("CreateParticipantConnection", "CONN-03"),
          Map.entry("SendMessage", "SEND-02"),
          Map.entry("SendEvent", "SEND-06"),
          Map.entry("GetTranscript", "TRN-01"),
          Map.entry("DisconnectParticipant", "END-01"),
          Map.entry("StopContact", "END-08"),
          Map.entry("StartAttachmentUpload", "ATT-01"),
          Map.entry("Upload", "ATT-02"),
          Map.entry("CompleteAttachmentUpload", "ATT-04"),
          Map.entry("GetAttachment", "ATT-09"),
          Map.entry("Preflight", "CORS-01"));

  public Comparison {
    statements = List.copyOf(statements);
    others = List.copyOf(others);
  }

  /** Compares a recording with one of the fake that was made by its replay. */
  public static Comparison of(Recording recorded, Recording fake) {
    Trace one = new Trace(recorded);
    Trace other = new Trace(fake);
    List<Shown> statements = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    for (Aspect aspect : Aspects.ALL) {
      Shown shown = shown(aspect, one, other);
      statements.add(shown);
      if (shown.differs()) {
        explained.add(aspect.operation());
      }
    }
    List<Other> others = new ArrayList<>(calls(one, other, explained));
    others.addAll(frames(one, other));
    return new Comparison(statements, others);
  }

  private static Shown shown(Aspect aspect, Trace one, Trace other) {
    String recorded = aspect.value().apply(one).orElse("");
    String fake = aspect.value().apply(other).orElse("");
    boolean helps =
        !aspect.switchName().isEmpty()
            && !recorded.isEmpty()
            && !recorded.equals(fake)
            && !recorded.startsWith("?");
    String agreeing = helps ? aspect.switchName() + "=" + recorded : "";
    return new Shown(aspect.statement(), aspect.about(), recorded, fake, agreeing);
  }

  /** Whether nothing differs. */
  public boolean agrees() {
    return others.isEmpty() && statements.stream().noneMatch(Shown::differs);
  }

  /** Each call beside the one that it was made again as. */
  private static List<Other> calls(Trace one, Trace other, Set<String> explained) {
    List<Other> others = new ArrayList<>();
    List<Step.Call> again = other.calls().toList();
    int i = 0;
    for (Step.Call call : one.calls().toList()) {
      if (i >= again.size()) {
        others.add(new Other("ERR-01", (one.calls().count() - i) + " calls were not made again"));
        break;
      }
      Step.Call replayed = again.get(i++);
      if (!explained.contains(call.operation())) {
        difference(one, other, call, replayed).ifPresent(others::add);
      }
    }
    return others;
  }

  private static Optional<Other> difference(
      Trace one, Trace other, Step.Call call, Step.Call replayed) {
    String nearest = NEAREST.getOrDefault(call.operation(), "ERR-01");
    String where = call.operation() + " in \"" + call.in() + "\" " + call.at() + " ms in: ";
    if (!Trace.outcome(call).equals(Trace.outcome(replayed))) {
      return Optional.of(
          new Other(
              nearest, where + Trace.outcome(call) + ", the fake " + Trace.outcome(replayed)));
    }
    if (call.operation().equals("Download") || !Trace.isAccepted(call)) {
      return Optional.empty();
    }
    String members = Shapes.of(one.answer(call));
    String ours = Shapes.of(other.answer(replayed));
    return members.equals(ours) || isReading(call)
        ? Optional.empty()
        : Optional.of(new Other(nearest, where + "members " + members + ", the fake " + ours));
  }

  /** What a transcript holds depends on what the other side said; its items are compared below. */
  private static boolean isReading(Step.Call call) {
    return call.operation().equals("GetTranscript");
  }

  /** Kinds of items that both have, member by member; whoever speaks more or less is no matter. */
  private static List<Other> frames(Trace one, Trace other) {
    Map<String, Set<String>> recorded = shapes(one);
    Map<String, Set<String>> fake = shapes(other);
    List<Other> others = new ArrayList<>();
    recorded.forEach(
        (kind, shapes) -> {
          Set<String> ours = fake.getOrDefault(kind, Set.of());
          if (!ours.isEmpty() && !ours.containsAll(shapes)) {
            others.add(
                new Other(
                    "RECV-13", "frame " + kind + ": members " + shapes + ", the fake " + ours));
          } else if (ours.isEmpty() && !kind.contains(" of ")) {
            others.add(new Other("RECV-13", "frame " + kind + ": the fake sent none"));
          }
        });
    return others;
  }

  private static Map<String, Set<String>> shapes(Trace trace) {
    Map<String, Set<String>> shapes = new LinkedHashMap<>();
    trace
        .frames()
        .forEach(
            frame -> {
              JsonNode item = trace.item(frame);
              JsonNode outer = Bodies.json(frame.text());
              String kind =
                  item.isObject() ? Trace.kind(item) : outer.path("topic").asText("no topic");
              shapes
                  .computeIfAbsent(kind, k -> new TreeSet<>())
                  .add(Shapes.of(item.isObject() ? item : outer));
            });
    return shapes;
  }
}
