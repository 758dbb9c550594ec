package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.infer;
import static io.connectchat.mock.fidelity.Behaviour.model;
import static io.connectchat.mock.fidelity.Behaviour.obs;
import static io.connectchat.mock.fidelity.Behaviour.sdk;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** Errors, and what browsers need. */
final class Refusing {
  static final Area AREA =
      new Area(
          "Errors and browsers",
          List.of(
              model(
                  "ERR-01",
                  "an error has the modelled status of its type",
                  "Amazon Connect API and participant API; protocol notes 2.2"),
              sdk(
                  "ERR-02",
                  "an error has x-amzn-ErrorType and x-amzn-RequestId",
                  "protocol notes 2.2(10); real clients 11"),
              obs(
                      "ERR-03",
                      "the body of an error has a lower-case `message`",
                      "protocol notes 2.2(11)")
                  .unless("errorKey"),
              unverified(
                  "ERR-04",
                  "messages name the member and the bound; the service's own words are not known",
                  "protocol notes 12(9)"),
              infer("ERR-05", "no Retry-After on a 429", "protocol notes 2.2(13)")
                  .unless("retryAfter"),
              sdk(
                  "CORS-01",
                  "any origin may call, on errors too; asked headers are allowed by name",
                  "real clients 6 to 8")));

  private Refusing() {}
}
