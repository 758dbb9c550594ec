package io.connectchat.harness.evidence;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.OneLine;
import java.util.Locale;

/** Observations in words, without a token, a URL with a credential, or a header. */
public final class InWords {
  private InWords() {}

  /** Where and when: {@code conversation t+0.123 s SendMessage -> 200}. */
  public static String of(Seen<?> seen) {
    return String.format(
        Locale.ROOT,
        "%s, t+%.3f s: %s",
        seen.session().name(),
        seen.sinceStart() / 1e9,
        what(seen.what()));
  }

  /** One line about an observation; empty for what says nothing by itself. */
  private static String what(Observation observation) {
    if (observation instanceof Exchange call) {
      return call.operation() + " -> " + call.answered().inWords() + said(call);
    } else if (observation instanceof FrameIn frame) {
      return "socket " + frame.socket() + " < " + frame(frame.frame());
    } else if (observation instanceof FrameOut frame) {
      return "socket " + frame.socket() + " > " + OneLine.of(frame.text(), OneLine.SENTENCE);
    } else if (observation instanceof SocketAsked asked) {
      return "socket " + asked.socket() + ": handshake";
    } else if (observation instanceof SocketOpened opened) {
      return "socket " + opened.socket() + ": open";
    } else if (observation instanceof SocketRefused refused) {
      return "socket " + refused.socket() + ": refused, " + refused.why();
    } else if (observation instanceof SocketClosed closed) {
      return "socket "
          + closed.socket()
          + ": closed, code "
          + closed.code()
          + (closed.byUs() ? " by the customer" : "");
    }
    return observation.getClass().getSimpleName();
  }

  private static String frame(Frame frame) {
    if (frame instanceof Frame.Chat chat) {
      String content = chat.item().content();
      return chat.item().inWords()
          + " "
          + OneLine.of(chat.item().id(), OneLine.NAME)
          + (content.isEmpty() ? "" : " \"" + OneLine.of(content, OneLine.NAME) + "\"");
    }
    return frame.inWords();
  }

  private static String said(Exchange call) {
    if (!call.operation().equals("SendMessage")) {
      return "";
    }
    String content = call.asked().json().path("Content").asText("");
    String id = call.answered().json().path("Id").asText("");
    return String.format(Locale.ROOT, " %s \"%s\"", id, OneLine.of(content, OneLine.NAME));
  }
}
