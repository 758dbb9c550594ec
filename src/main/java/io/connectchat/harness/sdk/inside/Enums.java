package io.connectchat.harness.sdk.inside;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;

/** Fields have strings on the wire; only their getters tell which enum those come from. */
final class Enums {
  private Enums() {}

  static Optional<Class<?>> of(SdkField<?> field, Class<?> structure) {
    return Arrays.stream(structure.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().equalsIgnoreCase(field.memberName()))
        .map(Method::getGenericReturnType)
        .flatMap(Enums::classes)
        .filter(Class::isEnum)
        .findFirst();
  }

  /** As on the wire, without the constant that stands for what this version does not know. */
  static List<String> values(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> !((Enum<?>) value).name().equals("UNKNOWN_TO_SDK_VERSION"))
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private static Stream<Class<?>> classes(Type type) {
    if (type instanceof ParameterizedType many) {
      return Arrays.stream(many.getActualTypeArguments()).flatMap(Enums::classes);
    }
    return type instanceof Class<?> one ? Stream.of(one) : Stream.empty();
  }
}
