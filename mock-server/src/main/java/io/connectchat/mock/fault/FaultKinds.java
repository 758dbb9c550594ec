package io.connectchat.mock.fault;

import java.util.List;

/** Every fault that there is. Apart from {@link FaultKind}, which each of them needs to exist. */
final class FaultKinds {
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
          Replay.KIND,
          Lose.KIND,
          Repeat.KIND,
          Disorder.KIND,
          Misquote.KIND);

  private FaultKinds() {}
}
