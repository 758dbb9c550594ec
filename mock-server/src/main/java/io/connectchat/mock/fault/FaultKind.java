package io.connectchat.mock.fault;

import java.util.List;
import java.util.function.Function;

/**
 * A fault as it can be written in a plan. To add one: write its class with a KIND, as its siblings
 * have, and name it in {@link #ALL}.
 *
 * @param keys what it takes beside the keys that all faults take
 */
record FaultKind(String name, List<String> keys, Function<PlanEntry, Fault> reader) {
  static final List<FaultKind> ALL =
      List.of(
          Drop.KIND,
          Duplicate.KIND,
          Delay.KIND,
          Early.KIND,
          Slow.KIND,
          OperationError.KIND,
          GatewayDeny.KIND,
          GatewayThrottle.KIND,
          BadGateway.KIND,
          EmptyAnswer.KIND,
          Hang.KIND,
          Abort.KIND,
          Swallow.KIND,
          CloseSocket.KIND);
}
