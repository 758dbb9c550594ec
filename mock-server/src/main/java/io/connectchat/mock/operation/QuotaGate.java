package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Contact;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.quota.Throttle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Refuses what is over a quota. The Connect API counts for the account, in front of the service;
 * the participant API for each instance.
 *
 * <p>Source: protocol notes 1.3(8), 2.2(13) and 6.
 */
final class QuotaGate {
  private static final String ACCOUNT = "";

  private final Throttle throttle;
  private final Contacts contacts;

  QuotaGate(Throttle throttle, Contacts contacts) {
    this.throttle = throttle;
    this.contacts = contacts;
  }

  /**
   * Counts a call.
   *
   * @throws ApiError 429 TooManyRequestsException or ThrottlingException if there were too many
   */
  void count(Operation operation, Call call) {
    switch (operation.family()) {
      case CONNECT -> countConnect(operation.name());
      case PARTICIPANT -> call.contactOfToken().ifPresent(c -> count(operation.name(), c));
      case ADMIN -> {}
    }
  }

  /**
   * Counts a call of the Connect API.
   *
   * @throws ApiError 429 TooManyRequestsException if there were too many
   */
  void countConnect(String operation) {
    if (!throttle.admits(operation, ACCOUNT)) {
      throw ErrorType.TOO_MANY_REQUESTS.because("Too Many Requests");
    }
  }

  private void count(String operation, Contact contact) {
    if (!throttle.admits(operation, contact.request().instanceId())) {
      throw ErrorType.THROTTLING.because("Rate exceeded");
    }
  }

  /**
   * Starts a chat if the instance has room for one more. One start at a time, so that the last
   * place is taken once.
   *
   * @param before what the same request has started before; it needs no room
   * @throws ApiError 429 LimitExceededException if there is none
   */
  <T> T startWithin(String instanceId, Supplier<Optional<T>> before, Supplier<T> start) {
    OptionalInt most = throttle.concurrentChats();
    if (most.isEmpty()) {
      return start.get();
    }
    synchronized (this) {
      Optional<T> earlier = before.get();
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (alive(instanceId) >= most.getAsInt()) {
        throw ErrorType.LIMIT_EXCEEDED.because(
            "The instance has " + most.getAsInt() + " active chats, as many as its quota allows.");
      }
      return start.get();
    }
  }

  private long alive(String instanceId) {
    return contacts.all().stream()
        .filter(contact -> contact.request().instanceId().equals(instanceId))
        .filter(contact -> !contact.life().isOver())
        .count();
  }
}
