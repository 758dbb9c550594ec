package io.connectchat.mock.contact;

import java.util.List;

/**
 * A chat that has ended, to be continued by another one.
 *
 * @param contactId the contact that the new chat continues
 * @param entries what was said in it and in those before it, oldest first
 *     <p>Source: Amazon Connect administrator guide, persistent chat; protocol notes 2.6(40).
 */
public record Past(String contactId, List<TranscriptPage.Entry> entries) {}
