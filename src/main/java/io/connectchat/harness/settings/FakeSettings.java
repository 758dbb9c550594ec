package io.connectchat.harness.settings;

import java.util.Optional;

/**
 * How the embedded fake is to be; of no use on any other target.
 *
 * @param agent who answers the customers, as the fake's {@code --agent} takes it
 * @param faults a plan of faults
 * @param quotas which quotas hold, as the fake's {@code --quotas} takes it
 */
public record FakeSettings(String agent, Optional<TextFile> faults, String quotas) {}
