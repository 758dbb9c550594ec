package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.Timers;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Agents who follow a script. */
record ScriptedAgents(Script script) implements AgentSpec {

  @Override
  public Supplier<Counterpart> each(Duration delay, Timers timers, long seed) {
    AtomicLong contacts = new AtomicLong(script.seed().orElse(seed));
    return () -> new Play(script, delay, timers, new SplittableRandom(contacts.getAndIncrement()));
  }
}
