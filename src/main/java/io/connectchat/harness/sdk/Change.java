package io.connectchat.harness.sdk;

import java.util.List;

/**
 * One thing that differs between two versions.
 *
 * @param what operation, structure, member, enum, value or error
 * @param name where it is, such as {@code connect StartChatContactRequest.CustomerId}
 * @param before in words; empty if it was not there
 * @param after in words; empty if it is not there any more
 * @param words names by which a rule would speak of it
 */
public record Change(
    Kind kind, String what, String name, String before, String after, List<String> words) {

  /** What happened to it; a client that uses it may break unless it is new. */
  public enum Kind {
    GONE,
    CHANGED,
    NEW
  }

  static Change gone(String what, String name, String before, String... words) {
    return new Change(Kind.GONE, what, name, before, "", List.of(words));
  }

  static Change added(String what, String name, String after, String... words) {
    return new Change(Kind.NEW, what, name, "", after, List.of(words));
  }

  static Change changed(String what, String name, String before, String after, String... words) {
    return new Change(Kind.CHANGED, what, name, before, after, List.of(words));
  }
}
