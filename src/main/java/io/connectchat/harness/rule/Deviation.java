package io.connectchat.harness.rule;

import java.net.URI;
import java.time.LocalDate;

/**
 * A breach that somebody knows of and has taken on, for a time.
 *
 * @param id the rule's id
 * @param reason why it is broken
 * @param owner who has taken it on
 * @param link where that is written down
 * @param expires the last day on which it is excused
 */
public record Deviation(String id, String reason, String owner, URI link, LocalDate expires) {

  /** Whether it excuses nothing any more. */
  public boolean expired(LocalDate today) {
    return today.isAfter(expires);
  }
}
