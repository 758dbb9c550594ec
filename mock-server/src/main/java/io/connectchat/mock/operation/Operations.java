package io.connectchat.mock.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation for a request. */
final class Operations {
  private final Map<Route, Operation> exact = new HashMap<>();
  private final Map<Route, Operation> templates = new HashMap<>();

  record Match(Operation operation, Map<String, String> pathValues) {}

  Operations(List<Operation> operations) {
    operations.forEach(o -> (o.route().isTemplate() ? templates : exact).put(o.route(), o));
  }

  Optional<Match> find(ApiRequest request) {
    Operation operation = exact.get(new Route(request.method(), request.path()));
    return operation != null
        ? Optional.of(new Match(operation, Map.of()))
        : templates.values().stream().flatMap(o -> match(o, request).stream()).findFirst();
  }

  private static Optional<Match> match(Operation operation, ApiRequest request) {
    return operation.route().match(request).map(values -> new Match(operation, values));
  }
}
