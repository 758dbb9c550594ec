package io.connectchat.harness.target;

/**
 * The Amazon Connect instance that chats are started in.
 *
 * @param region AWS region, part of the signature
 * @param instanceId the instance
 * @param contactFlowId the flow that a chat enters
 */
public record Instance(String region, String instanceId, String contactFlowId) {}
