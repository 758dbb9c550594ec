package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-22: a 403 with an explicit deny. */
final class AuthorizerDenies {
  static final Symptom SYMPTOM =
      Symptom.of("8-22")
          .felt("403 with an explicit deny")
          .shows("any call answers 403 with the words \"explicit deny\"")
          .because(
              "not the chat refuses it, but the authorizer of the gateway in front, or a "
                  + "policy that denies the action")
          .remedy(
              "look at the authorizer (which token it wants, and whether it has expired) or "
                  + "for a Deny of the action in the policies; it is no matter of the chat's tokens")
          .from("https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/86")
          .seenIn(AuthorizerDenies::look);

  private AuthorizerDenies() {}

  private static Optional<Sight> look(Course course) {
    return course.calls().troubles().stream()
        .filter(Trouble::isExplicitDeny)
        .findFirst()
        .map(trouble -> Sight.certain("%s", trouble.inWords()));
  }
}
