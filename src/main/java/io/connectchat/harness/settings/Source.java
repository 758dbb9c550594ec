package io.connectchat.harness.settings;

/** Where a setting can come from, strongest first. */
enum Source {
  PROPERTY,
  ENVIRONMENT,
  WORKLOAD_FILE,
  SIMULATION;

  /** Whether the user wrote it, and not the author of the simulation. */
  boolean isUser() {
    return this != SIMULATION;
  }
}
