/**
 * What was seen of a conversation. Everything that is judged, is judged on these observations; they
 * are made once, where the network is, and are the same for load runs, conformance runs and foreign
 * clients.
 */
package io.connectchat.harness.evidence;
