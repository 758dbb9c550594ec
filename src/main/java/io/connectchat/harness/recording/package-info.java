/**
 * What a service said, without what may not be told: written down, read again, said again to the
 * fake, and compared.
 */
package io.connectchat.harness.recording;
