package io.connectchat.mock.operation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The errors that the service can answer, each with its HTTP status.
 *
 * <p>Source: Amazon Connect API and Amazon Connect participant API, Errors; protocol notes 1.3 and
 * 2.2.
 */
enum ErrorType {
  ACCESS_DENIED("AccessDeniedException", 403),
  MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", 403),
  UNRECOGNIZED_CLIENT("UnrecognizedClientException", 403),
  INVALID_SIGNATURE("InvalidSignatureException", 403),
  VALIDATION("ValidationException", 400),
  INVALID_REQUEST("InvalidRequestException", 400),
  INVALID_PARAMETER("InvalidParameterException", 400),
  SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
  RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
  UNKNOWN_OPERATION("UnknownOperationException", 404),
  REQUEST_TIMEOUT("RequestTimeoutException", 408),
  CONFLICT("ConflictException", 409),
  CONTACT_NOT_FOUND("ContactNotFoundException", 410),
  REQUEST_TOO_LARGE("RequestEntityTooLargeException", 413),
  THROTTLING("ThrottlingException", 429),
  TOO_MANY_REQUESTS("TooManyRequestsException", 429),
  LIMIT_EXCEEDED("LimitExceededException", 429),
  INTERNAL_SERVER("InternalServerException", 500),
  INTERNAL_SERVICE("InternalServiceException", 500);

  private final String text;
  private final int status;

  ErrorType(String text, int status) {
    this.text = text;
    this.status = status;
  }

  String text() {
    return text;
  }

  int status() {
    return status;
  }

  /** An error of this type, to be thrown. */
  ApiError because(String message) {
    return new ApiError(text, status, message);
  }

  static Map<String, Integer> statuses() {
    return Arrays.stream(values())
        .collect(Collectors.toUnmodifiableMap(ErrorType::text, ErrorType::status));
  }
}
