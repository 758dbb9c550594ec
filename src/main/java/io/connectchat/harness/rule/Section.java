package io.connectchat.harness.rule;

import java.util.Arrays;

/** The rule book's table of contents; each section is a package of the same name. */
public enum Section {
  START("START", "Starting a chat"),
  CONNECT("CONN", "Connecting"),
  SUBSCRIBE("SUB", "Subscribing"),
  SEND("SEND", "Sending messages"),
  RECEIVE("RECV", "Receiving"),
  ORDER("ORD", "Order and duplicates"),
  EVENT("EVT", "Events and receipts"),
  TRANSCRIPT("TRN", "The transcript"),
  ATTACH("ATT", "Attachments"),
  DISCONNECT("DISC", "Ending a chat"),
  THROTTLE("THR", "Throttling"),
  ERROR("ERR", "Errors"),
  HEARTBEAT("HB", "Heartbeats"),
  RECONNECT("RECON", "Reconnecting"),
  AUTH("AUTH", "Credentials"),
  LIMIT("LIM", "Limits");

  private final String prefix;
  private final String title;

  Section(String prefix, String title) {
    this.prefix = prefix;
    this.title = title;
  }

  /** What the ids of its rules begin with. */
  public String prefix() {
    return prefix;
  }

  /** Its heading. */
  public String title() {
    return title;
  }

  /** The section of a rule's id. */
  static Section of(String id) {
    String prefix = id.substring(0, Math.max(0, id.indexOf('-')));
    return Arrays.stream(values())
        .filter(section -> section.prefix.equals(prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " belongs to no section"));
  }
}
