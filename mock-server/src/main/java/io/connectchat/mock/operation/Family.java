package io.connectchat.mock.operation;

/** Which API an operation belongs to: each has its own names for the same mishaps. */
enum Family {
  CONNECT(ErrorType.INVALID_REQUEST, ErrorType.INVALID_PARAMETER, ErrorType.INTERNAL_SERVICE),
  PARTICIPANT(ErrorType.VALIDATION, ErrorType.VALIDATION, ErrorType.INTERNAL_SERVER),
  ADMIN(ErrorType.INVALID_REQUEST, ErrorType.INVALID_REQUEST, ErrorType.INTERNAL_SERVER);

  private final ErrorType unreadable;
  private final ErrorType outOfBounds;
  private final ErrorType internal;

  Family(ErrorType unreadable, ErrorType outOfBounds, ErrorType internal) {
    this.unreadable = unreadable;
    this.outOfBounds = outOfBounds;
    this.internal = internal;
  }

  /** For a body that is no JSON object. */
  ErrorType unreadable() {
    return unreadable;
  }

  /** For a member that is missing or that the model forbids. */
  ErrorType outOfBounds() {
    return outOfBounds;
  }

  /** For a bug of the fake. */
  ErrorType internal() {
    return internal;
  }
}
