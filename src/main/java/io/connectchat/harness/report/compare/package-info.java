/**
 * Tells whether a run is worse than a baseline: by the shift of quantiles with its confidence, and
 * by rules that held and do not any more.
 */
package io.connectchat.harness.report.compare;
