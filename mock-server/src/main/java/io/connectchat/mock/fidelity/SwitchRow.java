package io.connectchat.mock.fidelity;

/**
 * A switch as the ledger shows it.
 *
 * @param standard what it is set to by default
 */
public record SwitchRow(String name, String standard, String meaning) {}
