package io.connectchat.harness.sdk;

import java.util.List;

/**
 * What differs between two versions of the SDK.
 *
 * @param wire of the requests that both can make
 * @param requests how many requests of the later version were heard
 */
public record SdkComparison(
    String before, String after, List<Change> changes, List<WireDiff> wire, int requests) {

  public static SdkComparison of(String before, Inside old, String after, Inside fresh) {
    List<Exchange> said = WireCapture.of(fresh);
    return new SdkComparison(
        before,
        after,
        ShapeDiff.between(old.shapes(), fresh.shapes()),
        WireDiff.between(WireCapture.of(old), said),
        said.size());
  }

  public boolean isEmpty() {
    return changes.isEmpty() && wire.isEmpty();
  }

  public List<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
