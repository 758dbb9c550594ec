package io.connectchat.harness.report;

import io.connectchat.harness.judge.LoadRule;
import java.util.Arrays;

/** Where to look when no known symptom explains why a rule was broken. */
final class WhereToLook {
  private WhereToLook() {}

  /**
   * In one sentence, without a full stop.
   *
   * @param rule the id that the finding has
   */
  static String of(String rule) {
    return Arrays.stream(LoadRule.values())
        .filter(each -> each.id().equals(rule))
        .map(WhereToLook::of)
        .findFirst()
        .orElseGet(() -> ours(rule));
  }

  private static String of(LoadRule rule) {
    return switch (rule) {
      case ECHO, REACHED ->
          "the frame was lost on its way: look in the film for what the same socket got before"
              + " and after it, and at TRN-05 for whether the transcript has the message; if it"
              + " has, a client gets it by GetTranscript, and the loss is between the service and"
              + " the socket (proxies, firewalls, a socket that was changed at that moment)";
      case ONCE ->
          "the same item came twice on one socket: look in the film for how far apart the two"
              + " are; a client must drop an Id that it has";
      case FRAME_FORM ->
          "what came is no chat frame: look in the film for who answered, the service or a proxy"
              + " in between";
      case BELONGS ->
          "a frame of another conversation came: the finding names whose; keep both films, and"
              + " open a case with AWS, or look for what shares state in front of the service";
      case SUBSCRIBED ->
          "frames came before the subscription was acknowledged: look at the leg \"subscribe"
              + " ack\", which may only be late";
      case ECHO_CONTENT ->
          "the text was changed on its way: look for what rewrites messages (redaction of"
              + " sensitive data, a Lambda in the flow, a proxy's encoding)";
      case SENDER_ORDER, TRANSCRIPT_ORDER ->
          "items of the same moment may have been written by two nodes: look in the film for how"
              + " far apart their times of arrival are";
      case RECORDED, OWN_WRITES ->
          "the transcript lacks what was accepted: read it once more later, since it may lag"
              + " behind; if the message is still missing, keep its Id and the ContactId for AWS";
      case LIVE_RECORDED, LASTING ->
          "the transcript lacks what others have seen: read it once more later, and compare the"
              + " Ids that the findings name";
      case LAST_FRAME ->
          "frames came after chat.ended: look in the film for what sent them, a disconnect flow"
              + " or a late copy";
      case CHAT_ENDED ->
          "the chat's end was not told: look in the film for whether the socket was still open,"
              + " and whether a disconnect flow went on";
      case DIALOGUE ->
          "the other side said something else or nothing: the finding has what came instead;"
              + " look at the flow, the bot and the dialogue's own words and times";
      case HEARTBEAT ->
          "a heartbeat had no answer: look at the generator's health first, then at idle"
              + " timeouts of proxies between it and the service";
    };
  }

  private static String ours(String id) {
    return switch (id) {
      case "STEP" ->
          "the finding names the call and what was answered: look at whether the target was up at"
              + " that moment, at its own log, and at chat.requestTimeout";
      case "ANSWER" ->
          "the other side did not answer in time: look at who should (agents, a bot, a Lambda of"
              + " the flow), how busy it was, and at chat.replyTimeout";
      default -> "look at the finding's explanation and its film";
    };
  }
}
