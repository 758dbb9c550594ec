/**
 * What changed between two versions of the AWS SDK for Java: the shapes that chat uses, the bytes
 * that it puts on the wire, and what that means for the rules. Each version is loaded from its own
 * jars by a class loader of its own; {@code inside} holds the classes that run there.
 */
package io.connectchat.harness.sdk;
