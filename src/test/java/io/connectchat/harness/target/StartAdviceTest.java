package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.wire.ApiError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartAdviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | InvalidSignatureException | Signature expired: 20261126T1 is now earlier | the clock
          403 | InvalidSignatureException | The request signature we calculated does not match | the credentials are not
          403 | ExpiredTokenException | The security token included in the request is expired | the credentials have expired
          403 | AccessDeniedException | not authorized with an explicit deny | a policy, or
          403 | AccessDeniedException | is not authorized to perform connect:StartChatContact | no permission
          403 | MissingAuthenticationTokenException | Missing Authentication Token | the call was not signed
          404 | ResourceNotFoundException | Instance not found | there is no such instance or flow
          429 | LimitExceededException | too many chats | the instance has as many chats
          429 | TooManyRequestsException | Too Many Requests | the account's rate of calls
          400 | InvalidRequestException | chat is not enabled | is chat enabled
          400 | InvalidRequestException | bad flow | check chat.contactFlowId
          407 | '' | Proxy Authentication Required | a proxy in between
          502 | '' | <html>Bad Gateway</html> | that is no answer of Amazon Connect
          """)
  void eachRefusalOfTheFirstCustomerHasItsAdvice(
      int status, String type, String message, String advice) {
    assertThat(StartAdvice.to(new ApiError(status, type, message))).startsWith(advice);
  }
}
