package io.connectchat.harness.sdk.inside;

import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** The SDK's structures by reflection. */
final class Pojos {
  private Pojos() {}

  /** An empty builder of a structure, which knows its fields and takes their values. */
  static SdkPojo empty(Class<?> structure) {
    try {
      return (SdkPojo) structure.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(structure + " has no builder", e);
    }
  }

  /** The structure that a builder builds. */
  static Class<?> shape(SdkPojo builder) {
    return builder.getClass().getEnclosingClass();
  }

  /** Empty builders of the structures that a field holds itself or in a list or a map. */
  static Stream<SdkPojo> inside(SdkField<?> field) {
    if (field.constructor() != null) {
      return Stream.of(field.constructor().get());
    }
    return element(field).flatMap(Pojos::inside);
  }

  /** What a list or a map holds. */
  static Stream<SdkField<?>> element(SdkField<?> field) {
    Stream<SdkField<?>> ofList =
        field
            .getOptionalTrait(ListTrait.class)
            .<SdkField<?>>map(ListTrait::memberFieldInfo)
            .stream();
    Stream<SdkField<?>> ofMap =
        field.getOptionalTrait(MapTrait.class).<SdkField<?>>map(MapTrait::valueFieldInfo).stream();
    return Stream.concat(ofList, ofMap);
  }
}
