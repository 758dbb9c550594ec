/**
 * A foreign client under the rules: what it said on the wire becomes observations, conversation by
 * conversation; situations provoke what the rules look at; the report says what held, what did not,
 * and how to provoke what was not seen.
 */
package io.connectchat.harness.subject;
