package io.connectchat.mock.operation;

/** One operation of the API: checks the request, acts on the domain, answers. */
interface Operation {

  /** Its name in the API, such as {@code SendMessage}. */
  String name();

  Family family();

  Route route();

  /** Whether it takes signed requests only. */
  default boolean isSigned() {
    return family() == Family.CONNECT;
  }

  /** Whether it makes a chat that there was not before. */
  default boolean startsChat() {
    return false;
  }

  /**
   * Answers a call.
   *
   * @throws ApiError if the call is refused
   */
  ApiResponse answer(Call call);
}
