package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.diagnosis.CommonDiagnosis;
import io.connectchat.harness.diagnosis.Symptom;

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
}
