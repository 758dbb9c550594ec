/**
 * Service conformance: conversations that provoke what the rules of the service's side look at.
 * Start reading at {@link io.connectchat.harness.probe.Pass}.
 */
package io.connectchat.harness.probe;
