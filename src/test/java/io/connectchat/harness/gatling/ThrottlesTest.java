package io.connectchat.harness.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Operation;
import org.junit.jupiter.api.Test;

class ThrottlesTest {

  @Test
  void causesAreToldApartAndCounted() {
    Throttles throttles = new Throttles(Pacing.none());
    throttles.saw(refused(Operation.SEND_MESSAGE, 429, "ThrottlingException"));
    throttles.saw(refused(Operation.SEND_MESSAGE, 429, "ThrottlingException"));
    throttles.saw(refused(Operation.START_CHAT_CONTACT, 429, "LimitExceededException"));
    throttles.saw(refused(Operation.SEND_MESSAGE, 403, "AccessDeniedException"));

    assertThat(throttles.lines())
        .containsExactly(
            "throttled by the service: 2 x SendMessage ThrottlingException",
            "throttled by the service: 1 x StartChatContact LimitExceededException");
  }

  @Test
  void waitsForAQuotaAreSaid() {
    Pacing pacing = Pacing.within(Quotas.published());
    for (int i = 0; i < 3; i++) {
      pacing.reserve("DisconnectParticipant", 0);
    }

    assertThat(new Throttles(pacing).lines())
        .containsExactly(
            "2 calls waited for the quota of DisconnectParticipant, 1.0 s in all, 0.7 s at the most");
  }

  private static Observation refused(Operation operation, int status, String type) {
    return new Observation.Call(
        operation, 0, 0, 1, new Answer.Refused(new ApiError(status, type, "")));
  }
}
