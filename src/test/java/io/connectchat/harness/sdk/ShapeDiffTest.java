package io.connectchat.harness.sdk;

import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShapeDiffTest {
  private static final SdkShapes.Member TEXT = new SdkShapes.Member("string", "body", false, false);

  @Test
  void aMemberThatIsGoneNewOrElsewhereIsTold() {
    SdkShapes before = shapes(members("Gone", TEXT, "Moved", TEXT), List.of());
    SdkShapes after =
        shapes(
            members(
                "Fresh", TEXT, "Moved", new SdkShapes.Member("string", "header X-M", true, false)),
            List.of());

    assertThat(ShapeDiff.between(before, after))
        .containsExactly(
            Change.added("member", "connect Thing.Fresh", "string, body", "Fresh"),
            Change.gone("member", "connect Thing.Gone", "string, body", "Gone"),
            Change.changed(
                "member",
                "connect Thing.Moved",
                "string, body",
                "string, header X-M, required",
                "Moved"));
  }

  @Test
  void aValueThatIsGoneBreaksAndANewOneDoesNot() {
    SdkShapes two = shapes(members(), List.of("AGENT", "CUSTOMER"));
    SdkShapes three = shapes(members(), List.of("AGENT", "CUSTOMER", "SUPERVISOR"));

    assertThat(comparison(two, three).breaks()).isFalse();
    assertThat(comparison(three, two).breaks()).isTrue();
  }

  @Test
  void theReportNamesTheRulesThatSpeakOfAChange() {
    SdkShapes before = shapes(members("AttachmentSizeInBytes", TEXT), List.of());

    assertThat(
            SdkReport.lines(comparison(before, shapes(members(), List.of())), RuleBook.standard()))
        .contains(
            "Gone: a client that uses it breaks",
            "  member connect Thing.AttachmentSizeInBytes: string, body")
        .anyMatch(line -> line.startsWith("  ATT-07 "))
        .last()
        .asString()
        .startsWith("1 gone, 0 changed, 0 new;");
  }

  @Test
  void linesOfARequestThatDifferAreTold() {
    List<Exchange> before = List.of(new Exchange("SendMessage", List.of("POST /", "a", "b", "c")));
    List<Exchange> after = List.of(new Exchange("SendMessage", List.of("POST /", "a", "x", "c")));

    assertThat(WireDiff.between(before, after))
        .containsExactly(new WireDiff("SendMessage", List.of("- b", "+ x")));
    assertThat(WireDiff.between(before, before)).isEmpty();
  }

  @Test
  void verdictsThatDifferAreToldAndSoIsWhatWasNotCompared() {
    List<Ruling> before = List.of(ruling("SEND-05", PASS), ruling("HB-01", PASS));
    List<Ruling> after = List.of(ruling("SEND-05", FAIL), ruling("HB-01", FAIL));
    SdkComparison comparison =
        comparison(shapes(members(), List.of()), shapes(members(), List.of()))
            .with(before, after, Set.of("HB-01"));

    assertThat(comparison.breaks()).isTrue();
    assertThat(SdkReport.lines(comparison, RuleBook.standard()))
        .containsSequence(
            "Verdicts of the client rules: 1 of the 1 that were seen differ",
            "  SEND-05 A message has a ClientToken and keeps it when it is sent again: PASS -> FAIL",
            "  not compared: HB-01; heartbeats and the number of chats are not the SDK's doing");
    assertThat(comparison.with(before, before, Set.of()).isEmpty()).isTrue();
  }

  private static Ruling ruling(String id, Verdict verdict) {
    Rule rule = RuleBook.standard().rule(id);
    return new Ruling(
        rule, verdict == PASS ? Outcome.pass(1) : Outcome.fail(1, 1, "right", "wrong", List.of()));
  }

  private static SdkComparison comparison(SdkShapes before, SdkShapes after) {
    return new SdkComparison(
        "2.1.0", "2.2.0", ShapeDiff.between(before, after), List.of(), 1, Judged.NOTHING);
  }

  private static SdkShapes shapes(
      SortedMap<String, SdkShapes.Member> members, List<String> values) {
    SortedMap<String, SortedMap<String, SdkShapes.Member>> structures = new TreeMap<>();
    structures.put("connect Thing", members);
    SortedMap<String, List<String>> enums = new TreeMap<>();
    enums.put("connect Role", values);
    return new SdkShapes(new TreeMap<>(), List.of(), structures, enums);
  }

  private static SortedMap<String, SdkShapes.Member> members(Object... namesAndMembers) {
    SortedMap<String, SdkShapes.Member> members = new TreeMap<>();
    for (int i = 0; i < namesAndMembers.length; i += 2) {
      members.put((String) namesAndMembers[i], (SdkShapes.Member) namesAndMembers[i + 1]);
    }
    return members;
  }
}
