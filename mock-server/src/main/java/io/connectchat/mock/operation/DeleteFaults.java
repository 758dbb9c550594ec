package io.connectchat.mock.operation;

import io.connectchat.mock.fault.FaultPlan;
import io.connectchat.mock.fault.Faults;

/** Lets everything go well again. */
final class DeleteFaults implements Operation {
  private final Faults faults;

  DeleteFaults(Faults faults) {
    this.faults = faults;
  }

  @Override
  public String name() {
    return "DeleteFaults";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("DELETE", "/__admin/chat/faults");
  }

  @Override
  public ApiResponse answer(Call call) {
    faults.replace(FaultPlan.none(faults.plan().seed()));
    return Answers.faultPlan(faults.plan());
  }
}
