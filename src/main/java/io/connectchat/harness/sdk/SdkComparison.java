package io.connectchat.harness.sdk;

import io.connectchat.harness.rule.Ruling;
import java.util.List;
import java.util.Set;

/**
 * What differs between two versions of the SDK.
 *
 * @param wire of the requests that both can make
 * @param requests how many requests of the later version were heard
 * @param judged the client rules, where both versions held chats
 */
public record SdkComparison(
    String before,
    String after,
    List<Change> changes,
    List<WireDiff> wire,
    int requests,
    Judged judged) {

  /** Compares shapes and bytes. */
  public static SdkComparison of(String before, Inside old, String after, Inside fresh) {
    List<Exchange> said = WireCapture.of(fresh);
    return new SdkComparison(
        before,
        after,
        ShapeDiff.between(old.shapes(), fresh.shapes()),
        WireDiff.between(WireCapture.of(old), said),
        said.size(),
        Judged.NOTHING);
  }

  /**
   * With the verdicts on a client that was run with both versions.
   *
   * @param leftOut ids of rules that are not compared
   */
  public SdkComparison with(List<Ruling> old, List<Ruling> fresh, Set<String> leftOut) {
    return new SdkComparison(
        before, after, changes, wire, requests, Judged.of(old, fresh, leftOut));
  }

  public boolean isEmpty() {
    return changes.isEmpty() && wire.isEmpty() && judged.changes().isEmpty();
  }

  /** Rules that held and do not hold any more, or are broken now. */
  public long worse() {
    return judged.changes().stream().filter(VerdictChange::worse).count();
  }

  /** Whether a client that worked may not work any more. */
  public boolean breaks() {
    return worse() > 0 || !of(Change.Kind.GONE).isEmpty() || !of(Change.Kind.CHANGED).isEmpty();
  }

  public List<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
