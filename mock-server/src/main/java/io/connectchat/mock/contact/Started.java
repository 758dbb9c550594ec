package io.connectchat.mock.contact;

/** A started chat with the customer's ParticipantToken. */
public record Started(Contact contact, Credential participantToken) {}
