/**
 * What can be seen of a run while it goes on: a block on the terminal or a line now and then
 * ({@link io.connectchat.harness.report.live.LiveView}), and figures for Prometheus ({@link
 * io.connectchat.harness.report.live.MetricsServer}). Both have their figures from the run's
 * timeline and its judge.
 */
package io.connectchat.harness.report.live;
