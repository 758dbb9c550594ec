package io.connectchat.mock.operation;

import io.connectchat.mock.fault.FaultPlan;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.fault.Faults;
import java.nio.charset.StandardCharsets;

/** Puts another fault plan, in YAML or JSON, in force. */
final class PutFaults implements Operation {
  private final Faults faults;
  private final FaultPlanReader reader;

  PutFaults(Faults faults, FaultPlanReader reader) {
    this.faults = faults;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "PutFaults";
  }

  @Override
  public Family family() {
    return Family.ADMIN;
  }

  @Override
  public Route route() {
    return new Route("PUT", "/__admin/chat/faults");
  }

  @Override
  public ApiResponse answer(Call call) {
    FaultPlan plan = read(call, new String(call.request().body(), StandardCharsets.UTF_8));
    faults.replace(plan);
    return Answers.faultPlan(plan);
  }

  private FaultPlan read(Call call, String text) {
    try {
      return reader.read("fault plan", text);
    } catch (IllegalArgumentException e) {
      throw call.invalid(e.getMessage());
    }
  }
}
