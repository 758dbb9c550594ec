package io.connectchat.harness.rule;

import io.connectchat.harness.rule.attach.AttachRules;
import io.connectchat.harness.rule.auth.AuthRules;
import io.connectchat.harness.rule.connect.ConnectRules;
import io.connectchat.harness.rule.disconnect.DisconnectRules;
import io.connectchat.harness.rule.error.ErrorRules;
import io.connectchat.harness.rule.event.EventRules;
import io.connectchat.harness.rule.heartbeat.HeartbeatRules;
import io.connectchat.harness.rule.limit.LimitRules;
import io.connectchat.harness.rule.order.OrderRules;
import io.connectchat.harness.rule.receive.ReceiveRules;
import io.connectchat.harness.rule.reconnect.ReconnectRules;
import io.connectchat.harness.rule.send.SendRules;
import io.connectchat.harness.rule.start.StartRules;
import io.connectchat.harness.rule.subscribe.SubscribeRules;
import io.connectchat.harness.rule.throttle.ThrottleRules;
import io.connectchat.harness.rule.transcript.TranscriptRules;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every rule there is. Immutable.
 *
 * <p>To add a rule: write its class beside its siblings and name it in its section's list.
 */
public final class RuleBook {
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private RuleBook(List<Rule> all) {
    for (Rule rule : all) {
      if (rules.put(rule.id(), rule) != null) {
        throw new IllegalArgumentException(rule.id() + " stands in the book twice");
      }
    }
  }

  /** The book of Amazon Connect chat. */
  public static RuleBook standard() {
    return new RuleBook(
        Stream.of(
                StartRules.ALL,
                ConnectRules.ALL,
                SubscribeRules.ALL,
                SendRules.ALL,
                ReceiveRules.ALL,
                OrderRules.ALL,
                EventRules.ALL,
                TranscriptRules.ALL,
                AttachRules.ALL,
                DisconnectRules.ALL,
                ThrottleRules.ALL,
                ErrorRules.ALL,
                HeartbeatRules.ALL,
                ReconnectRules.ALL,
                AuthRules.ALL,
                LimitRules.ALL)
            .flatMap(List::stream)
            .toList());
  }

  /** A book of these rules only, for tests. */
  public static RuleBook of(List<Rule> rules) {
    return new RuleBook(rules);
  }

  /** All rules, section by section. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rules that bind one side. */
  public List<Rule> rules(Side side) {
    return rules.values().stream().filter(rule -> rule.side() == side).toList();
  }

  /** The rules of one section. */
  public List<Rule> rules(Section section) {
    return rules.values().stream().filter(rule -> rule.section() == section).toList();
  }

  /** The rule with this id, if there is one. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * The rule with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Rule rule(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule " + id));
  }

  /** What somebody may have meant who typed an id that there is not, as the end of a sentence. */
  public String nearest(String typed) {
    String like = typed.toUpperCase(Locale.ROOT).strip();
    return rules.keySet().stream()
        .min(Comparator.comparingInt(id -> distance(like, id)))
        .filter(id -> distance(like, id) <= 3)
        .map(id -> "; did you mean " + id + "?")
        .orElse("; 'rules' lists them");
  }

  private static int distance(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
