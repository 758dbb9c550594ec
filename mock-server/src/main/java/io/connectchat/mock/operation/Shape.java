package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The members of a request's body and their bounds. Members that it does not know are let pass. */
record Shape(List<Member> members) {

  static Shape of(Member... members) {
    return new Shape(List.of(members));
  }

  /** The first thing that is wrong with the object; empty when nothing is. */
  Optional<String> violation(String prefix, JsonNode object) {
    for (Member member : members) {
      String name = prefix.isEmpty() ? member.name() : prefix + member.name();
      if (object.hasNonNull(member.name())) {
        Optional<String> wrong = member.constraint().violation(name, object.get(member.name()));
        if (wrong.isPresent()) {
          return wrong;
        }
      } else if (member.isRequired()) {
        return Optional.of(name + " is required.");
      }
    }
    return Optional.empty();
  }
}
