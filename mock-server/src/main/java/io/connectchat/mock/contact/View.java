package io.connectchat.mock.contact;

import java.util.List;

/**
 * What a message with the template ViewResource shows.
 *
 * @param inputSchema JSON
 * @param template JSON
 *     <p>Source: Amazon Connect participant API, View.
 */
public record View(String id, String inputSchema, String template, List<String> actions) {}
