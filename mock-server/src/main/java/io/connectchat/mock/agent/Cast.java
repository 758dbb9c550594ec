package io.connectchat.mock.agent;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a script may use, known before its steps are read, and what is found on the way.
 *
 * @param offered options that the customer can pick somewhere
 * @param reached scenes that some step leads to
 */
record Cast(
    Map<String, Script.Person> people,
    Set<String> scenes,
    Set<String> offered,
    Set<String> reached) {

  Cast(Map<String, Script.Person> people, Set<String> scenes) {
    this(people, scenes, new HashSet<>(), new HashSet<>());
  }

  Set<String> speakers() {
    return with(people.keySet(), Script.FLOW);
  }

  Set<String> everybody() {
    return with(speakers(), Script.CUSTOMER);
  }

  private static Set<String> with(Set<String> some, String more) {
    Set<String> all = new TreeSet<>(some);
    all.add(more);
    return all;
  }
}
