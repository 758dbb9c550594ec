package io.connectchat.harness.kit;

import io.connectchat.harness.subject.Situation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The virtual customer of the load tests under the rules; what needs a long stay is left to
 * client-conformance.
 */
class OurCustomerContractTest extends ChatClientContract {
  @Override
  protected ChatClient newClient() {
    return new OurCustomer();
  }

  @Override
  protected Set<Situation> situations() {
    return EnumSet.of(
        Situation.CALM,
        Situation.THROTTLED,
        Situation.SERVER_ERROR,
        Situation.STREAMED,
        Situation.DUPLICATES,
        Situation.EARLY_ECHO,
        Situation.PROCESSED,
        Situation.TRANSFERRED,
        Situation.FULL);
  }

  @Override
  protected Duration stay() {
    return Duration.ofMillis(300);
  }

  @Override
  protected Map<String, String> deviations() {
    return Map.of();
  }
}
