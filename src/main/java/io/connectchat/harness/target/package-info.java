/** Where a run's chats go, and as whom: endpoints, credentials, signatures. */
package io.connectchat.harness.target;
