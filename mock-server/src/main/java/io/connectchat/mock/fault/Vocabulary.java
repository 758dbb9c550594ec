package io.connectchat.mock.fault;

import java.util.Map;
import java.util.Set;

/**
 * Words that a plan may use and that other packages know.
 *
 * @param operations names of operations
 * @param errorStatuses HTTP status by error type
 */
public record Vocabulary(Set<String> operations, Map<String, Integer> errorStatuses) {}
