package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Contact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A fault with its counters. Occasions are counted over all contacts, and each has its own random
 * numbers: which occasions fire depends on the seed alone, not on how threads interleave.
 */
final class ArmedFault {
  private final String name;
  private final Fault fault;
  private final Trigger trigger;
  private final Optional<Where> where;
  private final long seed;
  private final Map<String, Object> written;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicLong fired = new AtomicLong();

  ArmedFault(
      String name,
      Fault fault,
      Trigger trigger,
      Optional<Where> where,
      long seed,
      Map<String, Object> written) {
    this.name = name;
    this.fault = fault;
    this.trigger = trigger;
    this.where = where;
    this.seed = seed;
    this.written = written;
  }

  String name() {
    return name;
  }

  Fault fault() {
    return fault;
  }

  /** Counts an occasion; the random numbers for it if the fault fires. */
  Optional<SplittableRandom> fires(Optional<Contact> contact) {
    if (where.isPresent() && !where.get().includes(contact)) {
      return Optional.empty();
    }
    long occasion = seen.incrementAndGet();
    SplittableRandom random =
        new SplittableRandom(new SplittableRandom(seed).nextLong() ^ occasion);
    if (!trigger.fires(occasion, random)) {
      return Optional.empty();
    }
    fired.incrementAndGet();
    return Optional.of(random);
  }

  /** As it was written, with how many occasions it has seen and on how many it fired. */
  Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>(written);
    status.put("seen", seen.get());
    status.put("fired", fired.get());
    return status;
  }
}
