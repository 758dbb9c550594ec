package io.connectchat.harness.rule.subscribe;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Subscribing. */
public final class SubscribeRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          SubscribesToChat.RULE,
          SubscribeForm.RULE,
          Ack.RULE,
          WaitsForAck.RULE,
          AsksAgain.RULE,
          NothingBeforeSubscribe.RULE,
          SocketIsForListening.RULE,
          SubscribesEverySocket.RULE,
          EverySocketHears.RULE);

  private SubscribeRules() {}
}
