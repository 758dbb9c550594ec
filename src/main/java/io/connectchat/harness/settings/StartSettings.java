package io.connectchat.harness.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How chats are started, as text; whoever starts them reads it.
 *
 * @param members for all customers
 * @param origins where each of the members was given
 * @param feeder rows of members, one for each customer in turn
 * @param gatewayPasses members of StartChatContact that the gateway's front passes on although the
 *     stock Lambda does not
 */
public record StartSettings(
    Map<StartMember, String> members,
    Map<StartMember, String> origins,
    Optional<TextFile> feeder,
    List<String> gatewayPasses) {

  public StartSettings {
    members = Map.copyOf(members);
    origins = Map.copyOf(origins);
    gatewayPasses = List.copyOf(gatewayPasses);
  }

  /** Whether chats are started with nothing but a name. */
  public boolean isPlain() {
    return members.isEmpty() && feeder.isEmpty();
  }
}
