package io.connectchat.mock.junit;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import io.connectchat.mock.journal.JournalEntry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * A fake that serves a test.
 *
 * @param before how many entries the journal had before the test
 */
record RunningFake(ConnectChatMock mock, int before) {
  private static final Namespace NAMESPACE = Namespace.create(RunningFake.class);

  /** A load test's journal would bury the failure. */
  private static final int PRINTED = 500;

  static RunningFake start(UnaryOperator<ConnectChatMockBuilder> settings) {
    return new RunningFake(settings.apply(ConnectChatMock.builder()).start(), 0);
  }

  /** The same fake for another test. */
  RunningFake again() {
    return new RunningFake(mock, mock.journal().size());
  }

  static boolean fills(Class<?> type) {
    return type == ConnectChatMock.class || type == URI.class;
  }

  Object as(Class<?> type) {
    return type == URI.class ? mock.url() : mock;
  }

  // By unique id: a store also looks into those of the contexts around it.
  void keepIn(ExtensionContext context) {
    store(context).put(context.getUniqueId(), this);
  }

  static RunningFake of(ExtensionContext context) {
    return ownedBy(context).or(() -> context.getParent().map(RunningFake::of)).orElseThrow();
  }

  static Optional<RunningFake> ownedBy(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(context.getUniqueId(), RunningFake.class));
  }

  void printIfFailed(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      List<JournalEntry> entries = mock.journal();
      List<JournalEntry> own = entries.subList(Math.min(before, entries.size()), entries.size());
      List<JournalEntry> last = own.subList(Math.max(0, own.size() - PRINTED), own.size());
      System.out.printf(
          "--- %s failed; the fake's journal of it, %s:%n",
          context.getDisplayName(),
          last.size() == own.size()
              ? own.size() + " entries"
              : "the last " + PRINTED + " of " + own.size() + " entries");
      last.forEach(entry -> System.out.println(entry.toJson()));
      System.out.println("---");
    }
  }

  void close() {
    mock.close();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
