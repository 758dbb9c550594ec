/** Runs inside the class loader of one version of the SDK, and speaks of it in plain records. */
package io.connectchat.harness.sdk.inside;
