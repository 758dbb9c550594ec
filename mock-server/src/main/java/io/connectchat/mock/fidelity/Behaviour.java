package io.connectchat.mock.fidelity;

import java.util.Optional;

/**
 * One thing that the fake does as the service does it, or as it is believed to.
 *
 * @param id such as {@code START-01}
 * @param does what the fake does
 * @param tag how that is known
 * @param source where from: an AWS document, the protocol notes, or the notes on real clients
 * @param switchName the switch that makes the fake do otherwise, if there is one
 */
public record Behaviour(
    String id, String does, Tag tag, String source, Optional<String> switchName) {

  static Behaviour model(String id, String does, String source) {
    return new Behaviour(id, does, Tag.MODEL, source, Optional.empty());
  }

  static Behaviour doc(String id, String does, String source) {
    return new Behaviour(id, does, Tag.DOC, source, Optional.empty());
  }

  static Behaviour sdk(String id, String does, String source) {
    return new Behaviour(id, does, Tag.SDK, source, Optional.empty());
  }

  static Behaviour obs(String id, String does, String source) {
    return new Behaviour(id, does, Tag.OBS, source, Optional.empty());
  }

  static Behaviour infer(String id, String does, String source) {
    return new Behaviour(id, does, Tag.INFER, source, Optional.empty());
  }

  static Behaviour unverified(String id, String does, String source) {
    return new Behaviour(id, does, Tag.UNVERIFIED, source, Optional.empty());
  }

  /** The same, with the switch that changes it. */
  Behaviour unless(String name) {
    return new Behaviour(id, does, tag, source, Optional.of(name));
  }
}
