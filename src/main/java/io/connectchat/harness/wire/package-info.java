/**
 * What is said: operations, frames, items and content types of Amazon Connect chat, as a client
 * sees them.
 *
 * <p>Reading never throws away what it does not know: a frame keeps its text, and a text that is no
 * frame is a {@link io.connectchat.harness.wire.Frame.Broken} frame, not an exception. An absent
 * member of an item is an empty text.
 *
 * <p>Start reading at {@link io.connectchat.harness.wire.Operation} and {@link
 * io.connectchat.harness.wire.Frame}.
 */
package io.connectchat.harness.wire;
