/** Ending a chat: one class for each rule, and their list. */
package io.connectchat.harness.rule.disconnect;
