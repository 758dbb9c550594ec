/**
 * What the shape of a load shows: how much it takes until a limit breaks ({@link
 * io.connectchat.harness.judge.load.CapacitySearch}), and what drifts while it stays the same
 * ({@link io.connectchat.harness.judge.load.DriftWatch}).
 */
package io.connectchat.harness.judge.load;
