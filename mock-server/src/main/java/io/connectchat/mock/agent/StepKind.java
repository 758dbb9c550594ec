package io.connectchat.mock.agent;

import java.util.List;
import java.util.function.Function;

/**
 * A step as it can be written in a script. To add one: write its class with a KIND, as its siblings
 * have, and name it in {@link #ALL}.
 *
 * @param name the key that tells it
 * @param keys what else it takes
 */
record StepKind(String name, List<String> keys, Function<ScriptEntry, Step> reader) {
  static final List<StepKind> ALL =
      List.of(
          Say.KIND,
          Show.KIND,
          Stream.KIND,
          Join.KIND,
          Leave.KIND,
          Type.KIND,
          Receive.KIND,
          Read.KIND,
          Wait.KIND,
          Queue.KIND,
          Transfer.KIND,
          Attach.KIND,
          Authenticate.KIND,
          Authenticated.KIND,
          Tell.KIND,
          Go.KIND,
          End.KIND);

  static StepKind named(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}
