/**
 * Pages for people: {@code chat.html} and the films of conversations. Each is one file that opens
 * without a network, in a light and a dark theme, on a phone and on a laptop.
 */
package io.connectchat.harness.report.page;
