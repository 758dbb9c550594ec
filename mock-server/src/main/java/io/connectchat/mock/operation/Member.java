package io.connectchat.mock.operation;

/** One member of a request's body. */
record Member(String name, boolean isRequired, Constraint constraint) {

  static Member required(String name, Constraint constraint) {
    return new Member(name, true, constraint);
  }

  static Member optional(String name, Constraint constraint) {
    return new Member(name, false, constraint);
  }
}
