/**
 * A kit for teams with a client of their own: a fake that watches it, situations that happen to it,
 * and a JUnit 5 class with a test for each rule. Adapters for this harness's own customer and for
 * the AWS SDK for Java are here, too.
 */
package io.connectchat.harness.kit;
