package io.connectchat.harness.sdk;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison in words for the console. */
public final class SdkReport {
  private final SdkComparison comparison;
  private final Meaning meaning;
  private final List<String> lines = new ArrayList<>();

  private SdkReport(SdkComparison comparison, RuleBook book) {
    this.comparison = comparison;
    this.meaning = new Meaning(book);
  }

  /** Line by line; the last one sums up. */
  public static List<String> lines(SdkComparison comparison, RuleBook book) {
    return new SdkReport(comparison, book).write();
  }

  private List<String> write() {
    lines.add("AWS SDK for Java, connect and connectparticipant: " + both() + " as chat uses them");
    section("Gone: a client that uses it breaks", Change.Kind.GONE);
    section("Changed", Change.Kind.CHANGED);
    section("New", Change.Kind.NEW);
    rules();
    wire();
    verdicts();
    lines.add("");
    lines.add(sum());
    return lines;
  }

  private String both() {
    return comparison.before() + " -> " + comparison.after();
  }

  private void section(String title, Change.Kind kind) {
    List<Change> changes = comparison.of(kind);
    if (changes.isEmpty()) {
      return;
    }
    heading(title);
    for (Change change : changes) {
      lines.add("  " + change.what() + " " + change.name() + words(change));
    }
  }

  private static String words(Change change) {
    return switch (change.kind()) {
      case GONE -> ": " + change.before();
      case NEW -> ": " + change.after();
      case CHANGED -> ": " + change.before() + " -> " + change.after();
    };
  }

  private void rules() {
    Map<Rule, List<String>> touched = new LinkedHashMap<>();
    int unruled = 0;
    for (Change change : comparison.changes()) {
      List<Rule> rules = meaning.of(change);
      rules.forEach(
          rule -> touched.computeIfAbsent(rule, r -> new ArrayList<>()).add(change.name()));
      unruled += rules.isEmpty() ? 1 : 0;
    }
    if (comparison.changes().isEmpty()) {
      return;
    }
    heading("Rules that speak of it");
    touched.forEach(
        (rule, names) ->
            lines.add(
                "  " + rule.id() + " " + rule.title() + " (" + String.join(", ", names) + ")"));
    lines.add("  no rule speaks of " + unruled + " of " + comparison.changes().size() + " changes");
  }

  private void wire() {
    if (comparison.wire().isEmpty()) {
      return;
    }
    heading(
        "On the wire: "
            + comparison.wire().size()
            + " of "
            + comparison.requests()
            + " requests differ");
    for (WireDiff request : comparison.wire()) {
      lines.add("  " + request.what());
      request.lines().forEach(line -> lines.add("    " + line));
    }
  }

  private void verdicts() {
    Judged judged = comparison.judged();
    if (judged.seen() == 0) {
      return;
    }
    heading(
        "Verdicts of the client rules: "
            + judged.changes().size()
            + " of the "
            + judged.seen()
            + " that were seen differ");
    judged.changes().forEach(change -> lines.add("  " + change.inWords()));
    lines.add(
        "  not compared: "
            + String.join(", ", judged.leftOut())
            + "; heartbeats and the number of chats are not the SDK's doing");
  }

  private void heading(String title) {
    lines.add("");
    lines.add(title);
  }

  private String sum() {
    return comparison.isEmpty()
        ? "No difference: "
            + comparison.requests()
            + " requests are the same on the wire, and so are all shapes and verdicts."
        : "%d gone, %d changed, %d new; %d of %d requests differ on the wire; %d rules got worse."
            .formatted(
                comparison.of(Change.Kind.GONE).size(),
                comparison.of(Change.Kind.CHANGED).size(),
                comparison.of(Change.Kind.NEW).size(),
                comparison.wire().size(),
                comparison.requests(),
                comparison.worse());
  }
}
