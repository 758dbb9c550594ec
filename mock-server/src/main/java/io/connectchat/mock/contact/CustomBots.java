package io.connectchat.mock.contact;

import java.util.Optional;

/**
 * The custom bot of a contact: there may be one.
 *
 * <p>Source: Amazon Connect API, CreateParticipant; protocol notes 1.5 and 6.
 */
public final class CustomBots {
  private final Contact contact;
  private Optional<Invitation> invited = Optional.empty();

  /** A bot that has been created, and by which request. */
  public record Invitation(Participant bot, Optional<String> clientToken) {}

  CustomBots(Contact contact) {
    this.contact = contact;
  }

  /**
   * Creates the bot, or gives the one that the same ClientToken has created; empty when another one
   * is there, or when the chat is full. It joins when it is connected.
   *
   * @throws ContactEndedException if the chat is over
   */
  public Optional<Participant> invite(String name, Optional<String> clientToken) {
    return contact.whileAlive(
        () -> {
          if (!contact.presence().hasRoomFor(Role.CUSTOM_BOT)) {
            return Optional.empty();
          }
          if (invited.isEmpty() || contact.presence().isGone(invited.get().bot())) {
            invited =
                Optional.of(new Invitation(Participant.of(Role.CUSTOM_BOT, name), clientToken));
            return invited.map(Invitation::bot);
          }
          return invited
              .filter(i -> clientToken.isPresent() && i.clientToken().equals(clientToken))
              .map(Invitation::bot);
        });
  }
}
