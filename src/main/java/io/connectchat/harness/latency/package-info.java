/** How long each leg of a conversation took: one HdrHistogram for each, in nanoseconds. */
package io.connectchat.harness.latency;
