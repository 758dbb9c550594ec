package io.connectchat.harness.evidence.film;

import java.util.List;

/**
 * Shots that follow one another.
 *
 * @param missing how many were seen before these and are not in the film
 */
public record Scene(long missing, List<Shot> shots) {
  public Scene {
    shots = List.copyOf(shots);
  }
}
