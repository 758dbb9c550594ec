package io.connectchat.harness.probe;

import io.connectchat.harness.probe.TwistedService.Ask;
import io.connectchat.harness.probe.TwistedService.Reply;
import io.connectchat.harness.probe.TwistedService.Twist;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A fake with one mistake, which a rule must find.
 *
 * @param rule the rule's id
 * @param how what is wrong with it
 */
record Mutant(String rule, String how, UnaryOperator<ConnectChatMockBuilder> fake, Twist twist) {
  private static final Twist STRAIGHT = new Twist() {};
  private static final UnaryOperator<ConnectChatMockBuilder> PLAIN = fake -> fake;

  /** With a fault plan. */
  static Mutant fault(String rule, String fault) {
    return new Mutant(rule, fault, fake -> fake.faults("faults: [{" + fault + "}]"), STRAIGHT);
  }

  /** With a switch. */
  static Mutant built(String rule, String how, UnaryOperator<ConnectChatMockBuilder> fake) {
    return new Mutant(rule, how, fake, STRAIGHT);
  }

  /** Whose requests are changed before they are looked at. */
  static Mutant asks(String rule, String how, Predicate<Ask> which, Consumer<Ask> change) {
    return twist(
        rule,
        how,
        new Twist() {
          @Override
          public void ask(Ask ask) {
            if (which.test(ask)) {
              change.accept(ask);
            }
          }
        });
  }

  /** Whose answers are changed. */
  static Mutant answers(
      String rule, String how, Predicate<Ask> which, BiConsumer<Ask, Reply> change) {
    return twist(
        rule,
        how,
        new Twist() {
          @Override
          public void answer(Ask ask, Reply reply) {
            if (which.test(ask)) {
              change.accept(ask, reply);
            }
          }
        });
  }

  static Mutant twist(String rule, String how, Twist twist) {
    return new Mutant(rule, how, PLAIN, twist);
  }

  /** Whether the fake behind is as it always is. */
  boolean isOfTheProxy() {
    return fake == PLAIN;
  }
}
