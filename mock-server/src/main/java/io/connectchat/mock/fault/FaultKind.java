package io.connectchat.mock.fault;

import java.util.List;
import java.util.function.Function;

/**
 * A fault as it can be written in a plan. To add one: write its class with a KIND, as its siblings
 * have, and name it in {@link FaultKinds#ALL}.
 *
 * @param does what it does, in one sentence, for the catalogue
 * @param keys what it takes beside the keys that all faults take
 * @param example its keys in a plan, without the trigger
 */
record FaultKind(
    String name,
    String does,
    List<String> keys,
    String example,
    Function<PlanEntry, Fault> reader) {}
