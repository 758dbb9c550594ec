package io.connectchat.harness.kit;

import io.connectchat.harness.subject.Situation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The situations that take no time; what needs a long stay is left to client-conformance. */
abstract class ShortStayContract extends ChatClientContract {
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
}
