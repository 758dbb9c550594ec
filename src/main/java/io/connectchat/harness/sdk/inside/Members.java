package io.connectchat.harness.sdk.inside;

import io.connectchat.harness.sdk.SdkShapes;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.Trait;

/** A member in words. */
final class Members {
  private Members() {}

  static SdkShapes.Member read(SdkField<?> field, Class<?> structure) {
    String values = Enums.of(field, structure).map(e -> " (" + e.getSimpleName() + ")").orElse("");
    return new SdkShapes.Member(
        type(field) + values,
        location(field),
        isRequired(field),
        field.containsTrait(DefaultValueTrait.class));
  }

  /** Versions before 2.20 do not know what is required: nothing is, there. */
  static boolean isRequired(SdkField<?> field) {
    try {
      return field.containsTrait(
          Class.forName("software.amazon.awssdk.core.traits.RequiredTrait")
              .asSubclass(Trait.class));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String type(SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return "structure " + Pojos.shape(field.constructor().get()).getSimpleName();
    }
    if (type == MarshallingType.LIST) {
      return "list of " + element(field);
    }
    if (type == MarshallingType.MAP) {
      return "map of " + element(field);
    }
    if (type == MarshallingType.INSTANT) {
      return "timestamp"
          + field
              .getOptionalTrait(TimestampFormatTrait.class)
              .map(format -> " " + format.format().name().toLowerCase(Locale.ROOT))
              .orElse("");
    }
    return type.getTargetClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String element(SdkField<?> field) {
    return Pojos.element(field).map(Members::type).collect(Collectors.joining());
  }

  private static String location(SdkField<?> field) {
    MarshallLocation where = field.location();
    return switch (where) {
      case PAYLOAD -> "body" + renamed(field);
      case QUERY_PARAM -> "query " + field.locationName();
      case PATH, GREEDY_PATH -> "path" + renamed(field);
      default -> where.name().toLowerCase(Locale.ROOT) + " " + field.locationName();
    };
  }

  private static String renamed(SdkField<?> field) {
    return field.locationName().equals(field.memberName()) ? "" : " " + field.locationName();
  }
}
