package io.connectchat.harness.sdk.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/** Says everything that one client can say. */
final class Speaker {
  private final Client client;
  private final Object sdk;
  private final Consumer<String> next;

  Speaker(Client client, Object sdk, Consumer<String> next) {
    this.client = client;
    this.sdk = sdk;
    this.next = next;
  }

  void speak() {
    for (Method method : client.used()) {
      say(method, "fewest members", new Samples(false));
      say(method, "all members", new Samples(true));
    }
  }

  private void say(Method method, String which, Samples samples) {
    next.accept(client.service() + " " + Client.operation(method) + ", " + which);
    try {
      method.invoke(sdk, samples.fill(Pojos.empty(method.getParameterTypes()[0])));
    } catch (InvocationTargetException e) {
      // A request that this version does not even send is a difference that shows by itself.
      if (!(e.getCause() instanceof SdkException)) {
        throw new IllegalStateException(method.getName() + " failed", e.getCause());
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.getName() + " cannot be called", e);
    }
  }
}
