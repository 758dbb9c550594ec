package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Message;
import java.util.Optional;

/** Says nothing of its own accord; the admin API can speak in its place. */
final class SilentRule implements AnswerRule {
  @Override
  public Optional<String> answerTo(Message message) {
    return Optional.empty();
  }
}
