package io.connectchat.harness.customer;

import java.time.Duration;

/**
 * How long a customer waits, and how much it takes in.
 *
 * @param connect for a TCP connection, and for a WebSocket's handshake
 * @param request for the whole of one HTTP call
 * @param echo for the frame of an own message, from its acceptance
 * @param reply for the other side's answer, from the message's acceptance
 * @param subscribeAck for the acknowledgement of one subscription; it is asked for {@value
 *     #SUBSCRIPTIONS} times
 * @param end for the chat's last frame, from the disconnect's answer, and for the answer to a close
 *     frame
 * @param heartbeat from one heartbeat to the next
 * @param idle for which an HTTP connection is kept for the next call
 */
public record Limits(
    Duration connect,
    Duration request,
    Duration echo,
    Duration reply,
    Duration subscribeAck,
    Duration end,
    Duration heartbeat,
    Duration idle) {

  /** How often a subscription is asked for in all, as AWS's own client does. */
  static final int SUBSCRIPTIONS = 4;

  /** The largest HTTP answer that is read, in bytes: a page of 100 long messages fits. */
  static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  /** The largest file that is read, in bytes; the service's bound is 20 MB. */
  static final int LARGEST_FILE = 20 * 1024 * 1024;

  /** The largest WebSocket message that is read, in bytes; the service's bound is 128 KB. */
  static final int LARGEST_FRAME = 1024 * 1024;

  /** AWS's own clients' patience where they have one, and the given one for calls and frames. */
  public static Limits of(Duration request, Duration echo, Duration reply) {
    Duration connect = Duration.ofSeconds(5);
    Duration subscribeAck = Duration.ofSeconds(1);
    Duration end = Duration.ofSeconds(2);
    Duration heartbeat = Duration.ofSeconds(10);
    // Most servers close an idle connection later, so that hardly a call meets a closing one.
    Duration idle = Duration.ofSeconds(15);
    return new Limits(connect, request, echo, reply, subscribeAck, end, heartbeat, idle);
  }

  Limits within(Duration otherRequest) {
    return new Limits(connect, otherRequest, echo, reply, subscribeAck, end, heartbeat, idle);
  }
}
