package io.connectchat.mock.fidelity;

import static io.connectchat.mock.fidelity.Behaviour.doc;
import static io.connectchat.mock.fidelity.Behaviour.unverified;

import java.util.List;

/** Quotas, signatures and slow readers. */
final class Limiting {
  static final Area AREA =
      new Area(
          "Quotas and bounds",
          List.of(
              doc(
                  "QUOTA-01",
                  "with `--quotas aws` each operation has the token bucket of an account that nobody"
                      + " has raised; without, nothing is limited",
                  "Amazon Connect administrator guide, service quotas; protocol notes 6"),
              unverified(
                  "QUOTA-02",
                  "SendMessage and SendEvent draw from one bucket",
                  "protocol notes 6, 12(16)"),
              doc(
                  "QUOTA-03",
                  "too many starts in a time is 429 TooManyRequestsException, too many chats at once"
                      + " 429 LimitExceededException, too many participant calls 429"
                      + " ThrottlingException",
                  "protocol notes 1.3(8), 2.2"),
              doc(
                  "SIG-01",
                  "signatures of the Connect API are checked with `--verify-sigv4` only; without, the"
                      + " header must be there and look like one",
                  "protocol notes 1.1(1)"),
              unverified(
                      "SLOW-01",
                      "a socket whose reader does not keep up is cut when too much waits for it",
                      "the fake's own")
                  .unless("slowReaderLimit")));

  private Limiting() {}
}
