package io.connectchat.mock.fault;

import java.util.stream.Collectors;

/** The faults that a plan can have, as a page in Markdown. */
public final class FaultCatalogue {
  private static final String HEAD =
      """
      # Faults

      What a fault plan can have. This page is written by the fake itself
      (`java -jar connect-chat-mock.jar --list-faults`); a test keeps the two equal.

      A plan is YAML or JSON. It is given with `--faults FILE`, put in force while the fake runs with
      `PUT /__admin/chat/faults`, or in Java with `ConnectChatMock.faults(plan)`.

      ```yaml
      seed: 7
      faults:
        - {fault: drop, of: echo, every: 40}
        - {fault: delay, of: reply, rate: 0.01, by: 200ms..2s}
        - {fault: error, operation: SendMessage, nth: 3, type: ThrottlingException}
        - {fault: close, code: 1011, after: 10s, where: {attribute: cohort, is: B}}
      ```

      Faults are applied in the order of the plan; each counts what the ones before it have left.
      The same seed and the same occasions give the same faults. Each fault that fires is in the
      journal, and `GET /__admin/chat/faults` shows how many occasions each has seen and on how many
      it fired.

      ## Keys of every fault
      | key | meaning |
      |---|---|
      | `every: N` | fires on each N-th occasion |
      | `nth: N` | fires on the N-th occasion only |
      | `rate: 0.01` | fires on this share of the occasions, drawn by the seed |
      | (none of the three) | fires on each occasion |
      | `times: N` | fires N times at most |
      | `from: 30s`, `until: 60s` | counts occasions only in this time, from when the plan came into force |
      | `where: {attribute: cohort, is: B}` | counts only contacts with this attribute |
      | `where: {contact: ID}`, `{customer: NAME}`, `{participant: ID}` | counts only this contact, customer by display name, or participant; several conditions must all hold |

      Occasions are counted over all contacts that `where` includes.

      `of` and `on` name frames: %s. Without `of` a fault is about `message`.
      `operation` is the name of an API operation, or `any`. `by` is a duration or a range of durations.

      """;

  private FaultCatalogue() {}

  /** The whole page. */
  public static String markdown() {
    String words =
        Scope.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    return HEAD.formatted(words)
        + "## The faults\n| fault | what it does | keys | example |\n|---|---|---|---|\n"
        + FaultKinds.ALL.stream().map(FaultCatalogue::row).collect(Collectors.joining());
  }

  private static String row(FaultKind kind) {
    String keys =
        kind.keys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
    String example = kind.example().isEmpty() ? "" : ", " + kind.example();
    return "| `%s` | %s | %s | `{fault: %s%s}` |\n"
        .formatted(kind.name(), kind.does(), keys, kind.name(), example);
  }
}
