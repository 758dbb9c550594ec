package io.connectchat.harness.sdk;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The version of the SDK that this build is pinned to, from the class path of the tests. */
final class PinnedSdk {
  private PinnedSdk() {}

  static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.toString().endsWith(".jar"))
        .filter(jar -> isOfTheSdk(jar.toString().replace('\\', '/')))
        .toList();
  }

  private static boolean isOfTheSdk(String jar) {
    return jar.contains("/software/amazon/") || jar.contains("reactive-streams");
  }
}
