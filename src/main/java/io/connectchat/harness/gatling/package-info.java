/**
 * The steps that a Gatling simulation is written with, and the bridge to Gatling.
 *
 * <p>A simulation holds a {@link io.connectchat.harness.gatling.Chat}; each of its steps is a named
 * request in Gatling's statistics, with its true times. The bridge proper, all that touches
 * Gatling's internals, is {@link io.connectchat.harness.gatling.StepAction}.
 */
package io.connectchat.harness.gatling;
