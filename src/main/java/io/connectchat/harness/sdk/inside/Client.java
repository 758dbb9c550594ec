package io.connectchat.harness.sdk.inside;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One of the SDK's clients.
 *
 * @param service as the SDK names it
 * @param uses whether chat uses an operation
 */
record Client(String service, Class<?> type, Predicate<String> uses) {

  /** The methods that chat uses, each with one request; in the order of their names. */
  List<Method> used() {
    return operations().filter(method -> uses.test(operation(method))).toList();
  }

  /** The names of the other operations. */
  List<String> others() {
    return operations().map(Client::operation).filter(uses.negate()).toList();
  }

  /** The operation's name in the service's model. */
  static String operation(Method method) {
    String request = method.getParameterTypes()[0].getSimpleName();
    return request.substring(0, request.length() - "Request".length());
  }

  private Stream<Method> operations() {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .filter(method -> !method.getName().endsWith("Paginator"))
        .sorted(Comparator.comparing(Method::getName));
  }
}
