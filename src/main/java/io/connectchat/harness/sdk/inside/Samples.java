package io.connectchat.harness.sdk.inside;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills structures with values that tell their members apart, always the same. */
final class Samples {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  private final boolean all;

  /**
   * @param all whether to give every member, or only those without which a request cannot be sent
   */
  Samples(boolean all) {
    this.all = all;
  }

  /** The structure of this builder, filled. */
  Object fill(SdkPojo builder) {
    return fill(builder, Set.of());
  }

  /** A structure that holds itself is not given a second time. */
  private Object fill(SdkPojo builder, Set<Class<?>> around) {
    Class<?> structure = Pojos.shape(builder);
    Set<Class<?>> path = new HashSet<>(around);
    path.add(structure);
    for (SdkField<?> field : builder.sdkFields()) {
      if (all || Members.isRequired(field)) {
        Optional<String> known = Enums.of(field, structure).map(e -> Enums.values(e).get(0));
        value(field, field.memberName(), known, path).ifPresent(v -> field.set(builder, v));
      }
    }
    return ((Buildable) builder).build();
  }

  private Optional<Object> value(
      SdkField<?> field, String name, Optional<String> known, Set<Class<?>> path) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return Optional.of(known.orElse("a-" + name));
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo held = field.constructor().get();
      return path.contains(Pojos.shape(held)) ? Optional.empty() : Optional.of(fill(held, path));
    }
    if (type == MarshallingType.LIST) {
      return element(field, name, known, path).map(List::of);
    }
    if (type == MarshallingType.MAP) {
      return element(field, name, Optional.empty(), path)
          .map(value -> Map.of(known.orElse("key"), value));
    }
    return plain(type);
  }

  private Optional<Object> element(
      SdkField<?> field, String name, Optional<String> known, Set<Class<?>> path) {
    return Pojos.element(field).findFirst().flatMap(one -> value(one, name, known, path));
  }

  private static Optional<Object> plain(MarshallingType<?> type) {
    if (type == MarshallingType.INTEGER) {
      return Optional.of(60);
    }
    if (type == MarshallingType.LONG) {
      return Optional.of(60L);
    }
    if (type == MarshallingType.DOUBLE) {
      return Optional.of(0.5);
    }
    if (type == MarshallingType.BOOLEAN) {
      return Optional.of(true);
    }
    return type == MarshallingType.INSTANT ? Optional.of(TIME) : Optional.empty();
  }
}
