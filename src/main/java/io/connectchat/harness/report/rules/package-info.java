/** What a pass of rules has shown, for people and for machines. */
package io.connectchat.harness.report.rules;
