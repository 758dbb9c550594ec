package io.connectchat.mock.contact;

/**
 * One reading of the transcript.
 *
 * @param maxResults most items in the page, at least 1
 */
public record TranscriptQuery(
    StartPosition start, ScanDirection direction, SortOrder order, int maxResults) {}
