package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.Observation.RefusedRequest;
import io.connectchat.harness.evidence.Token;
import io.connectchat.harness.wire.Connection;
import io.connectchat.harness.wire.Request;
import io.connectchat.harness.wire.StartedChat;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a refused call carried, as far as it is no secret. */
final class Refusals {
  private static final String BEARER = "x-amz-bearer";
  private static final Set<String> CREDENTIALS =
      Set.of(BEARER, "authorization", "x-amz-security-token", "x-api-key");

  private Refusals() {}

  /** Whether a refusal may lie in what was asked; a throttle, say, does not. */
  static boolean tell(Answer.Refused refused) {
    return refused.error().status() == 400 || refused.error().status() == 403;
  }

  static RefusedRequest of(Request request, Context context, long nanos) {
    Asked whole = Exchanges.asked(request);
    return new RefusedRequest(
        request.operation(),
        token(whole.bearer(), context),
        isExpired(context),
        bare(whole),
        nanos);
  }

  private static Token token(String bearer, Context context) {
    if (bearer.isEmpty()) {
      return Token.NONE;
    }
    if (context.chat().map(StartedChat::participantToken).filter(bearer::equals).isPresent()) {
      return Token.PARTICIPANT;
    }
    if (context.connection().map(Connection::connectionToken).filter(bearer::equals).isPresent()) {
      return Token.CONNECTION;
    }
    // Of several connections only the newest one's token is kept: it may be that of an earlier one.
    return context.connections() > 1 ? Token.NOT_KEPT : Token.FOREIGN;
  }

  private static boolean isExpired(Context context) {
    try {
      return context
          .connection()
          .map(made -> context.transport().clock().instant().isAfter(Instant.parse(made.expiry())))
          .orElse(false);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Asked bare(Asked asked) {
    Map<String, String> harmless = new HashMap<>(asked.headers());
    harmless.keySet().removeAll(CREDENTIALS);
    return new Asked(asked.method(), URI.create(asked.uri().getRawPath()), harmless, asked.body());
  }
}
