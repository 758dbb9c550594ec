package io.connectchat.harness.rule.order;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Order and duplicates. */
public final class OrderRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          SortsByTime.RULE,
          DropsRepeated.RULE,
          TranscriptOrder.RULE,
          PartialIsUpdate.RULE,
          Chunks.RULE,
          EndIsLast.RULE,
          LeftBeforeEnd.RULE,
          OnceOnASocket.RULE,
          SenderOrder.RULE);

  private OrderRules() {}
}
