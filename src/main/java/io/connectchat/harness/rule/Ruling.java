package io.connectchat.harness.rule;

/** A rule and how it came out. */
public record Ruling(Rule rule, Outcome outcome) {}
