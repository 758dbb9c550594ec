package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Message;
import java.util.Optional;

/** Says back what the customer said. */
final class EchoRule implements AnswerRule {
  /** Most characters that an agent's answer has, as for a customer's text. */
  private static final int LIMIT = 1024;

  @Override
  public Optional<String> answerTo(Message message) {
    String answer = "You said: " + message.content();
    int length = answer.codePointCount(0, answer.length());
    return Optional.of(
        length <= LIMIT ? answer : answer.substring(0, answer.offsetByCodePoints(0, LIMIT)));
  }
}
