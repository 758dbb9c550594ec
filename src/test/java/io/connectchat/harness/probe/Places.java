package io.connectchat.harness.probe;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.customer.Limits;
import io.connectchat.harness.customer.Transport;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.SigV4;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fake as a place that is probed. */
final class Places {
  private static final Instance INSTANCE = new Instance("us-east-1", "an-instance", "a-flow");
  private static final Transport TRANSPORT =
      Transport.of(Optional.empty(), Limits.of(SafetyNet.LIMIT, SafetyNet.LIMIT, SafetyNet.LIMIT));

  private Places() {}

  static Place of(URI url, Duration patience) {
    return new Place(
        url,
        url,
        Optional.of(URI.create(url + "/Prod")),
        INSTANCE,
        SigV4.onLoopback("us-east-1"),
        TRANSPORT,
        Pacing.none(),
        patience,
        SafetyNet.LIMIT);
  }

  static PassResult pass(URI url, Duration patience) throws InterruptedException {
    return pass(url, patience, RuleBook.standard().rules(Side.SERVICE), Set.of());
  }

  static PassResult pass(URI url, Duration patience, List<Rule> rules, Set<String> named)
      throws InterruptedException {
    try (Pass pass = Pass.of(of(url, patience), rules, named)) {
      pass.lookAround();
      return pass.run();
    }
  }
}
