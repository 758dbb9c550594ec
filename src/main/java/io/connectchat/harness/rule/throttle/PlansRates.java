package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-03: planned rates fit the quotas. */
final class PlansRates {
  static final Rule RULE =
      Rule.should("THR-03", CLIENT, DOC)
          .title("Planned rates fit the quotas")
          .does("plans a run")
          .requires("rates above the configured quotas SHOULD be warned of before the run")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(Check.notYet());

  private PlansRates() {}
}
