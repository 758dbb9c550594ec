package io.connectchat.harness.kit;

import io.connectchat.harness.subject.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Puts each chat into a situation: that of its customer's name, or else the next in turn. */
final class Turns {
  private static final List<Situation> IN_TURN =
      Arrays.stream(Situation.values()).filter(Situation::canBeTaken).toList();

  private final Consumer<String> plan;
  private final Consumer<String> console;
  private final BiConsumer<String, Situation> taken;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param plan puts a fault plan in force
   * @param taken told which chat is in which situation
   */
  Turns(Consumer<String> plan, Consumer<String> console, BiConsumer<String, Situation> taken) {
    this.plan = plan;
    this.taken = taken;
    this.console = console;
  }

  void started(String contact, String customer) {
    Optional<Situation> named = Situation.named(customer);
    Situation situation =
        named.orElseGet(() -> IN_TURN.get(next.getAndIncrement() % IN_TURN.size()));
    if (named.isEmpty()) {
      plan.accept(situation.planFor(contact));
    }
    taken.accept(contact, situation);
    console.accept(
        "chat %s of \"%s\": %s. Your client should: %s"
            .formatted(contact.substring(0, 8), customer, situation.title(), situation.asks()));
  }
}
