/** How each customer's chat is started, as settings and feeder say. */
package io.connectchat.harness.target.start;
