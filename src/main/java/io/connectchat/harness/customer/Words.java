package io.connectchat.harness.customer;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Durations and network failures in words for people. */
final class Words {
  private Words() {}

  static String duration(Duration duration) {
    return nanos(duration.toNanos());
  }

  /** For instance {@code 12 ms} or {@code 10.0 s}. */
  static String nanos(long nanos) {
    return nanos < 1_000_000_000L
        ? nanos / 1_000_000 + " ms"
        : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  /** What broke a connection. */
  static String network(Throwable cause) {
    String message = message(cause);
    if (cause instanceof UnknownHostException) {
      return "unknown host " + message.split(":")[0];
    }
    if (cause instanceof SSLException) {
      return "TLS failed: " + tls(cause);
    }
    if (cause instanceof ClosedChannelException) {
      return "a closed connection";
    }
    if (cause instanceof PrematureChannelClosureException) {
      return "the connection was closed before the whole answer came";
    }
    if (cause instanceof TooLongHttpContentException) {
      return "an answer of more than " + megabytes(Limits.LARGEST_ANSWER);
    }
    if (isTooLargeFrame(cause)) {
      return "a frame of more than " + megabytes(Limits.LARGEST_FRAME);
    }
    if (cause instanceof DecoderException && cause.getCause() != null) {
      return network(cause.getCause());
    }
    return message;
  }

  /** What TLS failed of stands at the bottom; what is above only says that it failed. */
  private static String tls(Throwable cause) {
    if (cause instanceof NotSslRecordException) {
      return "the other side does not speak TLS";
    }
    if (cause instanceof CertPathBuilderException) {
      return "the certificate is not signed by a CA that is trusted here (chat.caFile names one"
          + " more)";
    }
    return cause.getCause() == null ? message(cause) : tls(cause.getCause());
  }

  private static boolean isTooLargeFrame(Throwable cause) {
    return cause instanceof TooLongFrameException
        || cause instanceof CorruptedWebSocketFrameException corrupted
            && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
  }

  private static String megabytes(int bytes) {
    return bytes / 1024 / 1024 + " MB";
  }

  /** The message, without the name of the system call that Netty's native transports put first. */
  private static String message(Throwable cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    int call = message.indexOf("(..) failed with error(");
    if (call >= 0) {
      message = message.substring(message.indexOf("): ", call) + 3);
    }
    return message.isEmpty() ? cause.getClass().getSimpleName() : message;
  }
}
