package io.connectchat.harness.settings;

/**
 * The text of a workload file.
 *
 * @param name for messages, such as {@code simulations/workloads/spike.conf}
 */
record WorkloadText(String name, String text) {

  String at(int line) {
    return line > 0 ? name + ":" + line : name;
  }
}
