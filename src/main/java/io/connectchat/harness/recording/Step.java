package io.connectchat.harness.recording;

import java.util.Map;

/**
 * One thing that happened in a recorded conversation. Texts hold references such as {@code ${id.7}}
 * where ids and secrets were; equal ones stand for equal values.
 */
public sealed interface Step {
  /** The conversation that it belongs to. */
  String in();

  /** When it began, in milliseconds since the first step. */
  long at();

  /**
   * An HTTP call.
   *
   * @param to connect, participant, gateway, or the reference of a URL that the service gave out
   * @param path below {@code to}; empty for a URL that was given out
   * @param answered when the answer was there, in milliseconds since the first step
   */
  record Call(
      String in,
      long at,
      String operation,
      String method,
      String to,
      String path,
      Map<String, String> headers,
      String body,
      long answered,
      int status,
      Map<String, String> answerHeaders,
      String answer)
      implements Step {}

  /**
   * A WebSocket was asked for.
   *
   * @param status 101 when it opened, else the HTTP status of the refusal; 0 when none came
   */
  record Opening(String in, long at, int socket, String url, int status) implements Step {}

  /** The client sent a frame. */
  record Said(String in, long at, int socket, String text) implements Step {}

  /** A frame came. */
  record Came(String in, long at, int socket, String text) implements Step {}

  /** A WebSocket was closed. */
  record Closed(String in, long at, int socket, int code, boolean byUs) implements Step {}
}
