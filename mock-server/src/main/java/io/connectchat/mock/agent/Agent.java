package io.connectchat.mock.agent;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Counterpart;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.Role;
import io.connectchat.mock.contact.Timers;
import java.time.Duration;

/** An agent who joins when the customer is there, answers each message once, and leaves last. */
final class Agent implements Counterpart {
  private final Participant self = Participant.of(Role.AGENT, "Agent");
  private final AnswerRule rule;
  private final Duration delay;
  private final Timers timers;

  Agent(AnswerRule rule, Duration delay, Timers timers) {
    this.rule = rule;
    this.delay = delay;
    this.timers = timers;
  }

  @Override
  public void flowStarted(Contact contact) {
    contact.presence().join(self);
  }

  @Override
  public void delivered(Contact contact, Item item) {
    if (item instanceof Message message && message.from().role() == Role.CUSTOMER) {
      rule.answerTo(message).ifPresent(answer -> say(contact, answer));
    }
  }

  @Override
  public void customerLeft(Contact contact) {
    contact.presence().leave(self);
  }

  private void say(Contact contact, String answer) {
    if (delay.isZero()) {
      contact.say(self, ContentType.TEXT, answer);
    } else {
      timers.after(delay, () -> contact.say(self, ContentType.TEXT, answer));
    }
  }
}
