package io.connectchat.mock.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds the details of an entry, in the order in which they are to be read. */
public final class Details {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public static Details of(String name, String value) {
    return new Details().and(name, value);
  }

  public static Details of(String name, int value) {
    return new Details().and(name, value);
  }

  public Details and(String name, String value) {
    values.put(name, value);
    return this;
  }

  public Details and(String name, int value) {
    values.put(name, value);
    return this;
  }

  public Details and(String name, Optional<String> value) {
    value.ifPresent(v -> values.put(name, v));
    return this;
  }

  Map<String, Object> toMap() {
    return Collections.unmodifiableMap(values);
  }
}
