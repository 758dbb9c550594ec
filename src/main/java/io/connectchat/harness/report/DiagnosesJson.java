package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.diagnosis.CommonDiagnosis;
import io.connectchat.harness.diagnosis.Symptom;
import io.connectchat.harness.diagnosis.Unexplained;

/** The part of verdict.json that says why. */
final class DiagnosesJson {
  private DiagnosesJson() {}

  static void put(CommonDiagnosis common, ArrayNode json) {
    Symptom symptom = common.surest().symptom();
    ObjectNode one = json.addObject();
    one.put("id", symptom.id())
        .put("symptom", symptom.felt())
        .put("likelihood", common.surest().likelihood().word())
        .put("evidence", common.surest().evidence())
        .put("why", symptom.why())
        .put("remedy", symptom.remedy())
        .put("conversation", common.conversation())
        .put("conversations", common.conversations());
    symptom.sources().forEach(one.putArray("sources")::add);
  }

  /** What no symptom explains: what should have held, and where to look. */
  static void put(Unexplained found, Expectations must, ArrayNode json) {
    json.addObject()
        .put("rule", found.rule())
        .put("must", must.of(found.rule()))
        .put("failsRun", VerdictJson.failsRun(found.rule()))
        .put("lookAt", WhereToLook.of(found.rule()))
        .put("conversation", found.conversation())
        .put("conversations", found.conversations());
  }
}
