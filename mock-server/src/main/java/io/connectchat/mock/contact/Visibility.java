package io.connectchat.mock.contact;

/**
 * Who may see an item. Not part of any frame.
 *
 * <p>Source: protocol notes 4.5.
 */
public enum Visibility {
  ALL,
  CUSTOMER,
  /** Everybody but the customer: what agents, supervisors and bots say among themselves. */
  AGENT;

  boolean includes(Role role) {
    return switch (this) {
      case ALL -> true;
      case CUSTOMER -> role == Role.CUSTOMER;
      case AGENT -> role != Role.CUSTOMER;
    };
  }
}
