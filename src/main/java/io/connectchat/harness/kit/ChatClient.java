package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.ShownMessage;
import java.net.URI;
import java.util.List;

/**
 * Five methods by which a client is handled. Each returns when the client has done it, or has given
 * up; a client that cannot do it throws nothing and says why in {@link #explained()}.
 */
public interface ChatClient {
  /** Starts a chat and connects. */
  void open(URI endpoint, String customer);

  /** Sends a message as plain text. */
  void send(String text);

  /** What the user sees of messages now, in this order; empty if the client cannot tell. */
  List<ShownMessage> shown();

  /** What the client has told its user or log since this was asked last; else empty. */
  String explained();

  /** Ends the chat and frees everything. */
  void leave();
}
