package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Credential;
import java.time.Duration;
import java.util.List;

/** A token is good for less time than the answer says that gives it out. */
record Expire(Credential.Kind token, Duration after) implements TokenFault {
  static final FaultKind KIND =
      new FaultKind(
          "expire",
          "A ConnectionToken (`token: connection`) or a WebSocket URL (`token: url`) is good only for the time `after`, whatever the answer says that gives it out.",
          List.of("token", "after"),
          "token: connection, after: 30s",
          plan ->
              new Expire(
                  plan.wordOr("token", "connection", List.of("connection", "url")).equals("url")
                      ? Credential.Kind.WEBSOCKET
                      : Credential.Kind.CONNECTION,
                  plan.after()));
}
