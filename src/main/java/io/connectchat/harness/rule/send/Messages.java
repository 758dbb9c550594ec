package io.connectchat.harness.rule.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Facts;
import java.util.HashSet;
import java.util.Set;

/** Calls of SendMessage in a chat that is alive, with the right token, sorted by what they send. */
final class Messages {
  private static final Contract CONTRACT = Contract.standard();
  private static final String TEXT = "text/plain";

  private Messages() {}

  static boolean tooLong(Seen<Exchange> call) {
    return permitted(call) && length(call) > CONTRACT.bounds("content").most();
  }

  static boolean empty(Seen<Exchange> call) {
    return permitted(call) && has(call, "ContentType") && has(call, "Content") && length(call) == 0;
  }

  static boolean incomplete(Seen<Exchange> call) {
    return permitted(call) && !(has(call, "ContentType") && has(call, "Content"));
  }

  static boolean unsupported(Seen<Exchange> call) {
    return permitted(call) && whole(call) && !types(call).contains(type(call));
  }

  /** Plain text that every instance must take. */
  static boolean sound(Seen<Exchange> call) {
    return permitted(call)
        && whole(call)
        && type(call).equals(TEXT)
        && CONTRACT.documented("textContent").hold(length(call));
  }

  static boolean supported(Seen<Exchange> call) {
    return permitted(call)
        && whole(call)
        && !type(call).equals(TEXT)
        && types(call).contains(type(call))
        && CONTRACT.messageTypes().contains(type(call))
        && CONTRACT.documented("textContent").hold(length(call));
  }

  private static boolean permitted(Seen<Exchange> call) {
    return Facts.alive(call)
        && Facts.bearsConnectionToken(call)
        && !Facts.timeMoved(call.session())
        && !Facts.throttled(call.what());
  }

  private static boolean whole(Seen<Exchange> call) {
    return has(call, "ContentType") && has(call, "Content") && length(call) > 0;
  }

  private static boolean has(Seen<Exchange> call, String member) {
    return call.what().asked().json().path(member).isTextual();
  }

  private static String type(Seen<Exchange> call) {
    return call.what().asked().json().path("ContentType").asText("");
  }

  private static int length(Seen<Exchange> call) {
    String content = call.what().asked().json().path("Content").asText("");
    return content.codePointCount(0, content.length());
  }

  /** What the chat was started with; plain text only when it did not say. */
  private static Set<String> types(Seen<Exchange> call) {
    Set<String> types = new HashSet<>(Set.of(TEXT));
    for (Exchange start : call.session().accepted("StartChatContact")) {
      for (JsonNode type : start.asked().json().path("SupportedMessagingContentTypes")) {
        types.add(type.asText());
      }
    }
    return types;
  }
}
