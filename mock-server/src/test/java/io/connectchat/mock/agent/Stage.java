package io.connectchat.mock.agent;

import io.connectchat.mock.contact.ChatRequest;
import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.ContactEnvironment;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.ContentType;
import io.connectchat.mock.contact.Event;
import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.ManualTime;
import io.connectchat.mock.contact.Message;
import io.connectchat.mock.contact.Participant;
import io.connectchat.mock.contact.ReceiptNotice;
import io.connectchat.mock.contact.Subscriber;
import io.connectchat.mock.contact.Switches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A script that is played in a contact whose time the test moves; keeps what the customer sees. */
final class Stage implements Subscriber {
  private final ManualTime time = new ManualTime();
  private final List<String> seen = new ArrayList<>();
  private final Contact contact;

  private Stage(AgentSpec agent, long seed, Duration delay) {
    Contacts contacts =
        new Contacts(
            new ContactEnvironment(time, time, Switches.defaults(), agent.each(delay, time, seed)));
    contact = contacts.start(ChatRequest.plain("instance", "flow", "Ann")).contact();
    contact.sockets().attach(this);
  }

  /** A script given as text. */
  static Stage of(String... lines) {
    return new Stage(
        new ScriptedAgents(ScriptReader.read("test.yaml", String.join("\n", lines))),
        7,
        Duration.ZERO);
  }

  static Stage shipped(String name, long seed) {
    return new Stage(AgentSpec.named("script:" + name), seed, Duration.ZERO);
  }

  static Stage delayed(Duration delay, String... lines) {
    return new Stage(
        new ScriptedAgents(ScriptReader.read("test.yaml", String.join("\n", lines))), 7, delay);
  }

  Stage begin() {
    contact.sockets().subscribe(this, () -> {});
    return this;
  }

  Stage customer(String text) {
    return customer(ContentType.TEXT, text);
  }

  Stage customer(String contentType, String content) {
    contact.message(contact.customer(), contentType, content, Optional.empty()).release().run();
    return this;
  }

  Stage passes(Duration duration) {
    time.advance(duration);
    return this;
  }

  /** What the customer has seen since the last time, one line each, such as {@code Jane: Hello}. */
  List<String> seen() {
    List<String> news = List.copyOf(seen);
    seen.clear();
    return news;
  }

  Contact contact() {
    return contact;
  }

  @Override
  public Participant participant() {
    return contact.customer();
  }

  @Override
  public void deliver(Item item) {
    if (item instanceof Message message) {
      seen.add(message.from().displayName() + ": " + message.content());
    } else if (item instanceof Event event) {
      String type = event.type().name().toLowerCase(Locale.ROOT);
      seen.add(type + event.author().map(who -> " " + who.displayName()).orElse(""));
    } else if (item instanceof ReceiptNotice notice) {
      seen.add(notice.receipt().read().isPresent() ? "read" : "delivered");
    }
  }

  @Override
  public void chatEnded() {}

  @Override
  public void cut() {}
}
