package io.connectchat.mock.operation;

import io.connectchat.mock.fault.Faults;

/** Shows the fault plan in force, with what each fault has seen and done. */
final class GetFaults implements Operation {
  private final Faults faults;

  GetFaults(Faults faults) {
    this.faults = faults;
  }

  @Override
  public String name() {
    return "GetFaults";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("GET", "/__admin/chat/faults");
  }

  @Override
  public ApiResponse answer(Call call) {
    return Answers.faultPlan(faults.plan());
  }
}
