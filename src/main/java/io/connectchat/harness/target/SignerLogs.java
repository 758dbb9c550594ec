package io.connectchat.harness.target;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * The AWS SDK's signer logs at DEBUG what it signs, the session token with it. Whoever turns all
 * logs on to see what a run or a tool does is to see everything but that.
 */
final class SignerLogs {
  private static final List<String> LOGGERS =
      List.of("software.amazon.awssdk.http.auth", "software.amazon.awssdk.auth");

  private SignerLogs() {}

  /** From now on nothing of the signer below INFO, however logs are configured. */
  static void keepQuiet() {
    ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
    // By name, since the tools' jar has no Logback in it; whoever adds one is kept from harm, too.
    if (loggers.getClass().getName().startsWith("ch.qos.logback.")) {
      Logback.keepQuiet(loggers);
    }
  }

  /** Loaded only where Logback is. */
  private static final class Logback {
    private Logback() {}

    static void keepQuiet(ILoggerFactory loggers) {
      if (loggers instanceof LoggerContext context) {
        LOGGERS.forEach(name -> context.getLogger(name).setLevel(Level.INFO));
      }
    }
  }
}
