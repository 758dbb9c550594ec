package io.connectchat.harness.rule.auth;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Credentials. */
public final class AuthRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          BearerAlways.RULE,
          NoCredentials.RULE,
          RenewsToken.RULE,
          SignInInTime.RULE,
          KeepsSecrets.RULE,
          BearerNeeded.RULE,
          MadeUpBearer.RULE,
          WrongBearer.RULE,
          ConnectsWithParticipantToken.RULE,
          TokenExpires.RULE,
          TokensDiffer.RULE,
          SignatureIgnored.RULE);

  private AuthRules() {}
}
