package io.connectchat.mock.junit;

import io.connectchat.mock.ConnectChatMockBuilder;
import java.lang.reflect.Field;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/** What stands behind {@link ConnectChat}: has no state, so that tests may run in parallel. */
final class AnnotatedFake implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    RunningFake fake = RunningFake.start(settings(annotation(context)));
    fake.keepIn(context);
    for (Object test : context.getRequiredTestInstances().getAllInstances()) {
      for (Field field : fields(test.getClass())) {
        field.setAccessible(true);
        field.set(test, fake.as(field.getType()));
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RunningFake fake = RunningFake.of(context);
    fake.printIfFailed(context);
    fake.close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return RunningFake.fills(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return RunningFake.of(context).as(parameter.getParameter().getType());
  }

  private static UnaryOperator<ConnectChatMockBuilder> settings(ConnectChat given) {
    return builder -> {
      builder.agent(given.agent()).seed(given.seed());
      return given.faults().isEmpty() ? builder : builder.faults(given.faults());
    };
  }

  /** The annotation of the test's class, of a class around it, or of one of their fields. */
  private static ConnectChat annotation(ExtensionContext context) {
    for (Object test : context.getRequiredTestInstances().getAllInstances()) {
      for (Field field : fields(test.getClass())) {
        return field.getAnnotation(ConnectChat.class);
      }
    }
    return context.getRequiredTestInstances().getAllInstances().stream()
        .flatMap(t -> AnnotationSupport.findAnnotation(t.getClass(), ConnectChat.class).stream())
        .reduce((outer, inner) -> inner)
        .orElseThrow();
  }

  private static Iterable<Field> fields(Class<?> test) {
    return AnnotationSupport.findAnnotatedFields(
        test, ConnectChat.class, AnnotatedFake::isFillable, HierarchyTraversalMode.TOP_DOWN);
  }

  private static boolean isFillable(Field field) {
    if (ModifierSupport.isStatic(field)
        || ModifierSupport.isFinal(field)
        || !RunningFake.fills(field.getType())) {
      throw new ExtensionConfigurationException(
          "@ConnectChat on field '%s': expected a field of type ConnectChatMock or URI that is neither static nor final; for one fake for the whole class, use a static @RegisterExtension ConnectChatExtension"
              .formatted(field.getName()));
    }
    return true;
  }
}
