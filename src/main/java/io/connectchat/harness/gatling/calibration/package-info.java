/**
 * What this machine can inject, measured in a few seconds before a run: customers of the harness
 * against a responder in the same process.
 */
package io.connectchat.harness.gatling.calibration;
