package io.connectchat.harness.settings;

import java.nio.file.Path;

/**
 * Where files of a kind stand that can be named without their path.
 *
 * @param what such a file is
 * @param home their folder, from the root of a clone
 * @param suffix of their names
 */
record Shelf(String what, Path home, String suffix) {
  static final Shelf WORKLOADS =
      new Shelf("workload", Path.of("simulations", "workloads"), ".conf");
  static final Shelf TEXTS = new Shelf("text", Path.of("simulations", "texts"), ".csv");
  static final Shelf DIALOGUES =
      new Shelf("dialogue", Path.of("simulations", "dialogues"), ".yaml");
  static final Shelf PERSONAS = new Shelf("persona", Path.of("simulations", "personas"), ".yaml");
  static final Shelf FAULTS = new Shelf("fault", Path.of("simulations", "faults"), ".yaml");
  static final Shelf FEEDERS = new Shelf("feeder", Path.of("simulations", "feeders"), ".csv");

  /** What a setting of such a file expects, to follow the word "expected". */
  String expected() {
    return "the name of a file in " + Shown.slashes(home) + ", or a path";
  }

  /** The folder on the class path, with a slash at its end. */
  String onClassPath() {
    return home.getFileName() + "/";
  }
}
