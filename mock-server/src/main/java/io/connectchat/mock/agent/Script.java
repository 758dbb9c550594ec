package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Role;
import io.connectchat.mock.contact.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What flow, bots and agents do in a contact.
 *
 * @param seed of every random choice; empty: the fake's
 * @param people who takes part beside customer and flow, by the name that steps use
 * @param scenes by name; the chat begins in the first one
 * @param afterwards the scene that follows when the agents have done their part, such as a survey
 * @param anywhere answers that hold in every scene, after its own
 * @param views by the viewId with which messages show them
 */
record Script(
    OptionalLong seed,
    Map<String, Person> people,
    Map<String, Scene> scenes,
    Optional<String> afterwards,
    List<Answer> anywhere,
    Map<String, View> views) {

  /** The flow: speaks when a step names nobody. */
  static final String FLOW = "flow";

  /** The customer, as whom a few events can be told. */
  static final String CUSTOMER = "customer";

  /** Someone who is not the customer. */
  record Person(Role role, String displayName) {}

  /** What to do when the customer says something. */
  record Answer(When when, List<Step> steps) {}

  /** What to do when the customer has said nothing for so long; once in a visit of the scene. */
  record Silence(Span after, List<Step> steps) {}

  /**
   * A part of the conversation: first the steps, then answers until one leads elsewhere.
   *
   * @param otherwise when no answer fits
   */
  record Scene(
      List<Step> steps, List<Answer> answers, List<Step> otherwise, Optional<Silence> silence) {}

  Scene first() {
    return scenes.values().iterator().next();
  }
}
