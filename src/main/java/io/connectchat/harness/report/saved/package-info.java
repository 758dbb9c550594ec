/** Runs that are over: read from their folders, and put together. */
package io.connectchat.harness.report.saved;
