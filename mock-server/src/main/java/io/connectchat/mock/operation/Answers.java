package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Posted;

/** Answers that several operations give alike. */
final class Answers {
  private Answers() {}

  /** Id and AbsoluteTime of what was sent; it goes to the sockets once this answer is written. */
  static ApiResponse posted(Call call, Posted posted) {
    call.made(posted.item().id());
    byte[] body =
        Json.object(
            json -> {
              json.writeStringField("Id", posted.item().id());
              json.writeStringField("AbsoluteTime", Json.time(posted.item().at()));
            });
    return ApiResponse.json(200, body).then(posted.release());
  }

  /** {@code {}}. */
  static ApiResponse empty() {
    return ApiResponse.json(200, Json.object(json -> {}));
  }
}
