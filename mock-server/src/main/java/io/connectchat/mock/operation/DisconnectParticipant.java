package io.connectchat.mock.operation;

import static io.connectchat.mock.operation.Constraint.string;
import static io.connectchat.mock.operation.Member.optional;

import io.connectchat.mock.contact.Credential;

/**
 * The customer ends the chat, or a bot its part in it. The answer is written before the chat's last
 * frames.
 *
 * <p>Source: Amazon Connect participant API, DisconnectParticipant; protocol notes 2.7.
 */
final class DisconnectParticipant implements Operation {
  private static final Shape SHAPE = Shape.of(optional("ClientToken", string(0, 500)));

  @Override
  public String name() {
    return "DisconnectParticipant";
  }

  @Override
  public Family family() {
    return Family.PARTICIPANT;
  }

  @Override
  public Route route() {
    return new Route("POST", "/participant/disconnect");
  }

  @Override
  public ApiResponse answer(Call call) {
    Credential caller = call.caller(Credential.Kind.CONNECTION);
    call.body(SHAPE);
    return Answers.empty().then(caller.contact().life().disconnect(caller.participant()));
  }
}
