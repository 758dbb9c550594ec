package io.connectchat.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.SafetyNet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The JUnit extension, in tests that JUnit runs inside this one. */
class ConnectChatExtensionTest {
  private static final Set<URI> URLS = ConcurrentHashMap.newKeySet();
  private static final CountDownLatch BOTH_RUN = new CountDownLatch(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeEach
  void forget() {
    URLS.clear();
  }

  @Test
  void annotatedClassGetsAFakeForEachTestThatIsGoneAfterIt() {
    run(Annotated.class).testEvents().assertStatistics(s -> s.started(3).succeeded(3));
    assertThat(URLS).hasSize(3).noneMatch(ConnectChatExtensionTest::answers);
  }

  @ConnectChat(agent = "silent")
  static class Annotated {
    @BeforeEach
    void fakeIsThereBeforeTheTest(ConnectChatMock mock, URI url) {
      assertThat(mock.url()).isEqualTo(url);
    }

    @RepeatedTest(2)
    void fakeIsThere(ConnectChatMock mock, URI url) {
      URLS.add(url);
      assertThat(mock.url()).isEqualTo(url);
      assertThat(mock.journal()).isEmpty();
      assertThat(answers(url)).isTrue();
    }

    @Nested
    class Inner {
      @Test
      void fakeIsThere(URI url) {
        URLS.add(url);
        assertThat(answers(url)).isTrue();
      }
    }
  }

  @Test
  void annotatedFieldIsSet() {
    run(WithFields.class).testEvents().assertStatistics(s -> s.started(1).succeeded(1));
  }

  static class WithFields {
    @ConnectChat(faults = "faults: [{fault: drop}]")
    private ConnectChatMock mock;

    @ConnectChat private URI url;

    @Test
    void fieldsAreOfOneFake() {
      assertThat(mock.url()).isEqualTo(url);
    }
  }

  @Test
  void fieldThatCannotBeSetIsToldHowItShouldBe() {
    run(WithFinalField.class)
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(m -> m.startsWith("@ConnectChat on field 'mock': expected")))));
  }

  static class WithFinalField {
    @ConnectChat private static final ConnectChatMock mock = null;

    @Test
    void neverRuns() {}
  }

  @Test
  void registeredExtensionGivesEachTestAFakeOfItsOwn() {
    run(Registered.class).testEvents().assertStatistics(s -> s.started(2).succeeded(2));
    assertThat(URLS).hasSize(2).noneMatch(ConnectChatExtensionTest::answers);
  }

  static class Registered {
    @RegisterExtension
    final ConnectChatExtension chat = ConnectChatExtension.with(fake -> fake.agent("silent"));

    @RepeatedTest(2)
    void fakeIsThere(ConnectChatMock mock) {
      URLS.add(chat.url());
      assertThat(chat.mock()).isSameAs(mock);
      assertThat(answers(chat.url())).isTrue();
    }

    @AfterEach
    void fakeIsStillThereAfterTheTest() {
      assertThat(answers(chat.url())).isTrue();
    }
  }

  @Test
  void staticExtensionIsOneFakeForTheWholeClassNestedOnesIncluded() {
    run(Shared.class).testEvents().assertStatistics(s -> s.started(3).succeeded(3));
    assertThat(URLS).hasSize(1).noneMatch(ConnectChatExtensionTest::answers);
  }

  static class Shared {
    @RegisterExtension static final ConnectChatExtension CHAT = ConnectChatExtension.create();

    @BeforeAll
    static void fakeIsThereBeforeAll(URI url) {
      URLS.add(url);
    }

    @RepeatedTest(2)
    void fakeIsThere() {
      URLS.add(CHAT.url());
    }

    @Nested
    class Inner {
      @Test
      void fakeIsThere(URI url) {
        URLS.add(url);
        assertThat(answers(url)).isTrue();
      }
    }
  }

  @Test
  void testsThatRunAtTheSameTimeHaveFakesOfTheirOwn() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Parallel.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
        .execute()
        .testEvents()
        .assertStatistics(s -> s.started(2).succeeded(2));
    assertThat(URLS).hasSize(2);
  }

  @ConnectChat
  @Execution(ExecutionMode.CONCURRENT)
  static class Parallel {
    @RepeatedTest(2)
    void runsBesideTheOther(URI url) throws InterruptedException {
      URLS.add(url);
      BOTH_RUN.countDown();
      assertThat(BOTH_RUN.await(SafetyNet.SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(answers(url)).isTrue();
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void journalOfAFailedTestIsPrintedAndOfNoOther() {
    String printed = printedBy(() -> run(Failing.class));
    assertThat(printed)
        .containsOnlyOnce("fails(URI) failed; the fake's journal of it, 1 entries:")
        .containsOnlyOnce("\"operation\":\"unknown\",\"status\":404")
        .doesNotContain("passes");
  }

  @ConnectChat
  static class Failing {
    @Test
    void fails(URI url) {
      get(url.resolve("/participant/nothing"));
      assertThat(url).hasPort(1);
    }

    @Test
    void passes(URI url) {
      get(url.resolve("/participant/nothing"));
    }
  }

  private static String printedBy(Supplier<?> work) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      work.get();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static boolean answers(URI url) {
    try {
      return get(url.resolve("/__admin/health")) == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static int get(URI url) {
    try {
      return HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
