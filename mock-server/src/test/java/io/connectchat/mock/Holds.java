package io.connectchat.mock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this test holds: statements about real clients (REAL-01 to REAL-31), or rules about the
 * service (RECV-01 and so on). {@link HoldsTest} has the list and sees to it that each is held.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Holds {
  String[] value();
}
