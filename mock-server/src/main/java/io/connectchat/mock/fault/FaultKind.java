package io.connectchat.mock.fault;

import java.util.List;
import java.util.function.Function;

/**
 * A fault as it can be written in a plan. To add one: write its class with a KIND, as its siblings
 * have, and name it in {@link #ALL}.
 *
 * @param does what it does, in one sentence, for the catalogue
 * @param keys what it takes beside the keys that all faults take
 * @param example its keys in a plan, without the trigger
 */
record FaultKind(
    String name,
    String does,
    List<String> keys,
    String example,
    Function<PlanEntry, Fault> reader) {

  static final List<FaultKind> ALL =
      List.of(
          Drop.KIND,
          Duplicate.KIND,
          Delay.KIND,
          Reorder.KIND,
          Truncate.KIND,
          Garble.KIND,
          Alter.KIND,
          SetMember.KIND,
          OmitMember.KIND,
          Fragment.KIND,
          Binary.KIND,
          Leak.KIND,
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
          Expire.KIND,
          Reject.KIND,
          Nack.KIND,
          CloseSocket.KIND,
          CutSocket.KIND,
          Stall.KIND,
          Mute.KIND,
          EndChat.KIND,
          Lose.KIND,
          Repeat.KIND,
          Disorder.KIND,
          Misquote.KIND);
}
