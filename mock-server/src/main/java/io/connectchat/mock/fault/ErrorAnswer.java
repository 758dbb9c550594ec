package io.connectchat.mock.fault;

/** What an operation answers in place of its own answer. */
public record ErrorAnswer(String type, int status, String message) {}
