package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Message;
import java.util.Optional;

/** What an agent says to a customer's message, in plain text; empty: nothing. */
interface AnswerRule {
  Optional<String> answerTo(Message message);
}
