package io.connectchat.harness.report;

import java.time.Instant;

/**
 * Which run it was.
 *
 * @param simulation simple name of the simulation
 * @param target fake, endpoint, gateway or aws
 * @param seconds from the first step to the verdict
 */
public record RunInfo(
    String id, String simulation, String target, long seed, Instant startedAt, double seconds) {}
