/**
 * Why a step failed, in the words of those whom it has happened to before: what the evidence of a
 * conversation shows, and what to do about it.
 */
package io.connectchat.harness.diagnosis;
