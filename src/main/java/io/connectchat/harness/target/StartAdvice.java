package io.connectchat.harness.target;

import io.connectchat.harness.wire.ApiError;
import java.util.List;
import java.util.function.Predicate;

/** What to check when the start of a chat, or a look at its instance, is refused. */
public final class StartAdvice {
  private static final List<Advice> ALL =
      List.of(
          new Advice(
              error ->
                  says(
                      error,
                      "Signature expired",
                      "Signature not yet current",
                      "RequestExpired",
                      "RequestTimeTooSkewed"),
              "the clock of this machine is wrong: compare it with the time of day, and set it"),
          new Advice(
              error -> error.type().startsWith("ExpiredToken"),
              "the credentials have expired: log in again (aws sso login), or renew them"),
          new Advice(
              error ->
                  says(
                      error,
                      "InvalidSignature",
                      "valid region",
                      "SignatureDoesNotMatch",
                      "UnrecognizedClient",
                      "InvalidClientTokenId",
                      "InvalidAccessKeyId"),
              "the credentials are not those of an account with this instance: check AWS_PROFILE or"
                  + " AWS_ACCESS_KEY_ID, and chat.region"),
          new Advice(
              error -> says(error, "explicit deny"),
              "a policy, or the authorizer of the gateway, denies it explicitly: look for a Deny of"
                  + " connect:StartChatContact"),
          new Advice(
              error -> says(error, "MissingAuthenticationToken"),
              "the call was not signed, or the address has no such path: check chat.gatewayUrl with"
                  + " its stage (/Prod)"),
          new Advice(
              error -> error.status() == 407,
              "a proxy in between wants a login; chats are held without a proxy, so run this where"
                  + " Amazon Connect is reached directly"),
          new Advice(
              error -> error.type().isEmpty(),
              "that is no answer of Amazon Connect: a proxy in between, or another address?"),
          new Advice(
              error -> error.status() == 403,
              "no permission: the credentials need connect:StartChatContact on the instance and the"
                  + " flow (on a gateway: its API key or authorizer header)"),
          new Advice(
              error -> error.status() == 404,
              "there is no such instance or flow in this Region: check chat.instanceId,"
                  + " chat.contactFlowId and chat.region"),
          new Advice(
              error -> error.type().startsWith("LimitExceeded"),
              "the instance has as many chats as its quota allows: end those that are open (sweep)"
                  + " or have the quota raised"),
          new Advice(
              error -> error.status() == 429,
              "the account's rate of calls is used up by somebody else: wait, and see who"),
          new Advice(
              error -> error.status() == 400 && says(error, "chat ", "Chat "),
              "is chat enabled for this instance, and the flow a published one that takes chats?"),
          new Advice(
              error -> error.status() == 400,
              "check chat.contactFlowId (a published flow), and the members of the start"));

  private record Advice(Predicate<ApiError> fits, String words) {}

  private StartAdvice() {}

  /** What to check, in one line. */
  public static String to(ApiError error) {
    return ALL.stream()
        .filter(advice -> advice.fits().test(error))
        .findFirst()
        .map(Advice::words)
        .orElse("try again, and look at the status of the service");
  }

  private static boolean says(ApiError error, String... words) {
    return List.of(words).stream()
        .anyMatch(word -> error.type().contains(word) || error.message().contains(word));
  }
}
