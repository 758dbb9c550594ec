package io.connectchat.harness.customer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What Netty complains of while a test runs: an exception that nobody handled on the event loop is
 * a warning of its own, and nothing else tells of it.
 */
final class Complaints {
  private final Logger netty = (Logger) LoggerFactory.getLogger("io.netty");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  Complaints() {
    events.start();
    netty.addAppender(events);
  }

  List<String> end() {
    netty.detachAppender(events);
    return List.copyOf(events.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(Complaints::inWords)
        .toList();
  }

  private static String inWords(ILoggingEvent event) {
    String cause =
        event.getThrowableProxy() == null
            ? ""
            : " "
                + event.getThrowableProxy().getClassName()
                + ": "
                + event.getThrowableProxy().getMessage();
    return event.getFormattedMessage() + cause;
  }
}
