package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Answer.Accepted;
import io.connectchat.harness.evidence.Answer.Unsure;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A single call for somebody who waits for it. */
class OneCallTest {

  @Test
  void theAnswerIsGivenBack() {
    try (ScriptedServer server = ScriptedServer.playing(Peer::echo)) {
      assertThat(call(server, TestLimits.PATIENT)).isEqualTo(new Accepted(200, "{}"));
    }
  }

  @Test
  void aSilentServerIsGivenUpAfterTheLimitForAConnection() {
    try (ScriptedServer silent = ScriptedServer.playing(Peer::awaitEnd)) {
      assertThat(call(silent, TestLimits.shortConnect()))
          .isEqualTo(new Unsure("no answer within 80 ms"));
    }
  }

  private static Answer call(ScriptedServer server, Limits limits) {
    Operation operation = Operation.CREATE_PARTICIPANT_CONNECTION;
    byte[] body = {'{', '}'};
    Request request =
        new Request(operation, server.url().resolve(operation.path()), Map.of(), body);
    return OneCall.send(request, Transport.of(Optional.empty(), limits));
  }
}
