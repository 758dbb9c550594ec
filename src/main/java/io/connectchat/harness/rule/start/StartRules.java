package io.connectchat.harness.rule.start;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Starting a chat. */
public final class StartRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          SignedStart.RULE,
          StartMembers.RULE,
          StartAnswer.RULE,
          SupportedTypesHavePlain.RULE,
          ChatDuration.RULE,
          RelatedOrPersistent.RULE,
          StartOnce.RULE,
          StartRetryKeepsToken.RULE,
          ContinuedOnlyPersistent.RULE,
          StockLambda.RULE,
          GatewayAnswer.RULE,
          UnsignedStart.RULE,
          StartBounds.RULE,
          PlainIsSupported.RULE,
          DurationBounds.RULE,
          ChatsAreApart.RULE,
          GatewayForm.RULE,
          DurationEnds.RULE,
          InitialMessage.RULE);

  private StartRules() {}
}
