package io.connectchat.mock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a fake of Amazon Connect chat of its own, on a free port of 127.0.0.1.
 *
 * <p>On a class: parameters of type {@link io.connectchat.mock.ConnectChatMock} or {@link
 * java.net.URI} are filled in with the fake and its URL. On a field of one of these types: the
 * field is set before each test. Tests may run in parallel. When a test fails, the fake's journal
 * of it is printed.
 *
 * <pre>{@code
 * @ConnectChat
 * class WidgetTest {
 *   @Test
 *   void greets(ConnectChatMock mock) { ... }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@ExtendWith(AnnotatedFake.class)
public @interface ConnectChat {

  /** Who answers, as {@link io.connectchat.mock.ConnectChatMockBuilder#agent} takes it. */
  String agent() default "echo";

  /** Fault plan to start with, in YAML or JSON; empty: everything goes well. */
  String faults() default "";

  /** Seed of every random choice: the same in each run, so that a failure can be seen again. */
  long seed() default 1;
}
