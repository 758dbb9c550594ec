package io.connectchat.mock.fault;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** JSON text, put together by hand. */
final class FrameText {
  private FrameText() {}

  /** The text as a JSON string, quotes included. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
