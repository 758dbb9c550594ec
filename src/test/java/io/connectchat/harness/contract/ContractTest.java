package io.connectchat.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connectparticipant.model.ArtifactStatus;
import software.amazon.awssdk.services.connectparticipant.model.ChatItemType;
import software.amazon.awssdk.services.connectparticipant.model.ConnectionType;
import software.amazon.awssdk.services.connectparticipant.model.ParticipantRole;
import software.amazon.awssdk.services.connectparticipant.model.ScanDirection;
import software.amazon.awssdk.services.connectparticipant.model.SortKey;

/** A new version of the AWS SDK that says otherwise is noticed here. */
class ContractTest {
  private static final String SDK = "software.amazon.awssdk.services.";

  private final Contract contract = Contract.standard();

  @Test
  void valuesAreThoseOfTheSdk() {
    same("ParticipantRole", ParticipantRole.knownValues());
    same("ChatItemType", ChatItemType.knownValues());
    same("ScanDirection", ScanDirection.knownValues());
    same("SortKey", SortKey.knownValues());
    same("ArtifactStatus", ArtifactStatus.knownValues());
  }

  @Test
  void connectionTypesOfWebChatAreKnownToTheSdk() {
    assertThat(ConnectionType.knownValues().stream().map(ConnectionType::toString))
        .containsAll(contract.values("ConnectionType"));
  }

  @Test
  void errorsAreClassesOfTheSdk() {
    exist("connectparticipant", contract.errors("participant").keySet());
    exist("connect", contract.errors("connect").keySet());
  }

  @Test
  void everyEnumOfTheContractIsHeldHere() {
    assertThat(contract.enumerations())
        .containsExactlyInAnyOrder(
            "ParticipantRole",
            "ChatItemType",
            "ScanDirection",
            "SortKey",
            "ArtifactStatus",
            "ConnectionType");
  }

  private void same(String enumeration, Collection<? extends Enum<?>> values) {
    List<String> known = values.stream().map(Enum::toString).toList();
    assertThat(contract.values(enumeration)).containsExactlyInAnyOrderElementsOf(known);
  }

  private static void exist(String service, Collection<String> errors) {
    for (String error : errors) {
      assertThatCode(() -> Class.forName(SDK + service + ".model." + error))
          .as(service + " " + error)
          .doesNotThrowAnyException();
    }
  }
}
