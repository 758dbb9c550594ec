/** What must hold, and what was found of it. */
package io.connectchat.harness.rule;
