/**
 * How a run goes, second by second: customers by state, what the load model asks for and what was
 * reached, messages in flight. {@link io.connectchat.harness.report.timeline.RunTimeline} is the
 * place to start.
 */
package io.connectchat.harness.report.timeline;
