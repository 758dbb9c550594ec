package io.connectchat.harness.sdk.inside;

import io.connectchat.harness.sdk.SdkShapes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Walks from the clients' methods to every structure and enum that they reach. */
final class ShapeReader {
  private final SortedMap<String, SdkShapes.Operation> operations = new TreeMap<>();
  private final List<String> others = new ArrayList<>();
  private final SortedMap<String, SortedMap<String, SdkShapes.Member>> structures = new TreeMap<>();
  private final SortedMap<String, List<String>> enums = new TreeMap<>();

  void read(Client client) {
    for (Method method : client.used()) {
      Class<?> request = method.getParameterTypes()[0];
      Class<?> response = method.getReturnType();
      operations.put(
          client.service() + " " + Client.operation(method),
          new SdkShapes.Operation(
              request.getSimpleName(), response.getSimpleName(), errors(client, method)));
      structure(client.service(), Pojos.empty(request));
      structure(client.service(), Pojos.empty(response));
    }
    client.others().forEach(name -> others.add(client.service() + " " + name));
  }

  SdkShapes shapes() {
    return new SdkShapes(operations, others, structures, enums);
  }

  /** The modelled ones: the client's own base exception is no error of the service. */
  private static List<String> errors(Client client, Method method) {
    return Arrays.stream(method.getExceptionTypes())
        .filter(AwsServiceException.class::isAssignableFrom)
        .filter(type -> type.getPackageName().contains("." + client.service() + "."))
        .filter(type -> type.getSuperclass() != AwsServiceException.class)
        .map(Class::getSimpleName)
        .sorted()
        .toList();
  }

  private void structure(String service, SdkPojo builder) {
    Class<?> type = Pojos.shape(builder);
    String name = service + " " + type.getSimpleName();
    if (structures.containsKey(name)) {
      return;
    }
    SortedMap<String, SdkShapes.Member> members = new TreeMap<>();
    structures.put(name, members);
    for (SdkField<?> field : builder.sdkFields()) {
      members.put(field.memberName(), Members.read(field, type));
      Pojos.inside(field).forEach(reached -> structure(service, reached));
      Enums.of(field, type)
          .ifPresent(e -> enums.put(service + " " + e.getSimpleName(), Enums.values(e)));
    }
  }
}
