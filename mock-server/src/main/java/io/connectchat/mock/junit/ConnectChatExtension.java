package io.connectchat.mock.junit;

import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A fake of Amazon Connect chat for {@code @RegisterExtension}, with all that its builder takes.
 *
 * <pre>{@code
 * @RegisterExtension
 * final ConnectChatExtension chat = ConnectChatExtension.with(fake -> fake.agent("silent"));
 * }</pre>
 *
 * <p>In an instance field it gives each test a fake of its own; in a static field all tests of the
 * class share one. Parameters of type {@link ConnectChatMock} or {@link URI} are filled in as well.
 * When a test fails, what the fake's journal has of it is printed.
 */
public final class ConnectChatExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private final UnaryOperator<ConnectChatMockBuilder> settings;
  private volatile Optional<RunningFake> shared = Optional.empty();
  private volatile Optional<RunningFake> current = Optional.empty();

  private ConnectChatExtension(UnaryOperator<ConnectChatMockBuilder> settings) {
    this.settings = settings;
  }

  /** A fake with an echo agent. */
  public static ConnectChatExtension create() {
    return with(UnaryOperator.identity());
  }

  /** A fake with these settings. */
  public static ConnectChatExtension with(UnaryOperator<ConnectChatMockBuilder> settings) {
    return new ConnectChatExtension(settings);
  }

  /**
   * The fake of the test that is running.
   *
   * @throws IllegalStateException before and after the tests
   */
  public ConnectChatMock mock() {
    return shared
        .or(() -> current)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the fake runs from before the first @BeforeEach of a test until after its last"
                        + " @AfterEach; in a static field, from before @BeforeAll on"))
        .mock();
  }

  /** The endpoint of both APIs. */
  public URI url() {
    return mock().url();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (shared.isEmpty()) {
      RunningFake fake = RunningFake.start(settings);
      fake.keepIn(context);
      shared = Optional.of(fake);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (RunningFake.ownedBy(context).isPresent()) {
      RunningFake.ownedBy(context).get().close();
      shared = Optional.empty();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    RunningFake fake = shared.map(RunningFake::again).orElseGet(() -> RunningFake.start(settings));
    fake.keepIn(context);
    current = Optional.of(fake);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RunningFake fake = RunningFake.of(context);
    fake.printIfFailed(context);
    if (shared.isEmpty()) {
      fake.close();
      current = Optional.empty();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return RunningFake.fills(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return RunningFake.of(context).as(parameter.getParameter().getType());
  }
}
