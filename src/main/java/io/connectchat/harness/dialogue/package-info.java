/**
 * What a customer says and when: a dialogue file with its steps, personas with their ways, and the
 * plan that a seed draws from both for one customer. Nothing here sends anything.
 *
 * <p>Reading order: {@link io.connectchat.harness.dialogue.Dialogue} is what callers get, and
 * {@code DialogueReader} makes it of a file. {@link io.connectchat.harness.dialogue.Plan} is one
 * customer's way through it, {@link io.connectchat.harness.dialogue.Hearing} what the other side
 * said meanwhile.
 *
 * <p>To add a step: a record in {@link io.connectchat.harness.dialogue.DialogueStep} and its key in
 * {@code StepReader}.
 */
package io.connectchat.harness.dialogue;
