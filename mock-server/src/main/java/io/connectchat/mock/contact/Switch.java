package io.connectchat.mock.contact;

/**
 * A behaviour that nobody outside Amazon knows for sure, or that differs between instances.
 *
 * @param name as the fidelity ledger and users call it
 * @param standard what the fake does unless it is told otherwise
 * @param meaning what it decides, its unit, and why it is open
 */
public record Switch<T>(String name, Class<T> type, T standard, String meaning) {}
