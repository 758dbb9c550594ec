package io.connectchat.harness.sdk;

import java.net.URI;
import java.util.function.Consumer;

/** One version of the SDK, seen from inside its class loader. */
public interface Inside {
  /** What it knows. */
  SdkShapes shapes();

  /**
   * Calls each operation that chat uses, with as few members as it can be sent with, and with all
   * of them.
   *
   * @param endpoint answers everything with 200 and an empty object
   * @param next told what is about to be called, such as {@code SendMessage, all members}
   */
  void speak(URI endpoint, Consumer<String> next);
}
