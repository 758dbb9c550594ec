/**
 * The tools' commands, one small class each; {@link io.connectchat.harness.cli.Main} lists them.
 */
package io.connectchat.harness.cli;
