package io.connectchat.harness.dialogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What the other side has said and the customer has not come to yet. What is said before somebody
 * expects it is kept; what was passed over for something later is gone, as in a conversation. Used
 * on one thread only.
 */
public final class Hearing {
  /** What is kept; a dialogue that is further behind has lost its thread. */
  private static final int KEPT = 64;

  private static final int NEAR_MISSES = 4;

  private final Deque<Heard> unheard = new ArrayDeque<>();
  private Optional<Waiter> waiter = Optional.empty();
  private boolean over;

  private record Waiter(Expectation expected, CompletableFuture<Boolean> met) {}

  /** Nothing has been said yet. */
  public Hearing() {}

  /** Something came. */
  public void heard(Heard heard) {
    if (unheard.size() == KEPT) {
      unheard.poll();
    }
    unheard.add(heard);
    waiter.filter(waiting -> waiting.expected().fits(heard)).ifPresent(waiting -> meet(waiting));
  }

  private void meet(Waiter waiting) {
    unheard.clear();
    waiter = Optional.empty();
    waiting.met().complete(true);
  }

  /** Nothing comes any more. */
  public void over() {
    over = true;
    giveUp();
  }

  /**
   * Waits for what is expected, if it has not come yet.
   *
   * @return true once it came; false when it was given up, or nothing comes any more
   */
  public CompletableFuture<Boolean> await(Expectation expected) {
    for (Iterator<Heard> heard = unheard.iterator(); heard.hasNext(); ) {
      boolean fits = expected.fits(heard.next());
      if (fits) {
        forgetUpTo(heard);
        return CompletableFuture.completedFuture(true);
      }
    }
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    waiter = Optional.of(new Waiter(expected, met));
    if (over) {
      giveUp();
    }
    return met;
  }

  /** Whoever waits has waited long enough. */
  public void giveUp() {
    Optional<Waiter> waiting = waiter;
    waiter = Optional.empty();
    waiting.ifPresent(gone -> gone.met().complete(false));
  }

  /** What came instead of what was expected, in one line. */
  public String instead() {
    if (unheard.isEmpty()) {
      return over ? "the chat ended and nothing came" : "nothing came";
    }
    List<Heard> all = List.copyOf(unheard);
    List<Heard> last = all.subList(Math.max(0, all.size() - NEAR_MISSES), all.size());
    return "came instead: "
        + (last.size() < all.size() ? "… " : "")
        + last.stream().map(Heard::inWords).collect(Collectors.joining(", "))
        + (over ? ", and the chat ended" : "");
  }

  /** Whoever looked as far as this has passed over all before it. */
  private void forgetUpTo(Iterator<Heard> reached) {
    int left = 0;
    while (reached.hasNext()) {
      reached.next();
      left++;
    }
    while (unheard.size() > left) {
      unheard.poll();
    }
  }
}
