package io.connectchat.harness.gatling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The AWS SDK's signer logs at DEBUG what it signs, the session token with it. Whoever turns all
 * logs on to see what a run does is to see everything but that.
 */
final class SignerLogs {
  private static final List<String> LOGGERS =
      List.of("software.amazon.awssdk.http.auth", "software.amazon.awssdk.auth");

  private SignerLogs() {}

  /** From now on nothing of the signer below INFO, however logs are configured. */
  static void keepQuiet() {
    for (String name : LOGGERS) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.INFO);
      }
    }
  }
}
