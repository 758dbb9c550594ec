/** What a run leaves behind for people and for machines: verdict.json and the console's summary. */
package io.connectchat.harness.report;
