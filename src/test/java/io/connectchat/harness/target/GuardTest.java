package io.connectchat.harness.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final String ARN = "arn:aws:connect:us-east-1:111122223333:instance/staging-id";

  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "chat.target", "aws",
              "chat.instanceId", "staging-id",
              "chat.contactFlowId", "flow",
              "chat.allowedInstances", "other-id," + ARN,
              "chat.confirmInstance", "staging-id",
              "chat.budget.messages", "100"));

  @Test
  void whatIsAllowedBoundedAndConfirmedMayBeLoaded() {
    assertThatCode(() -> Guard.checkSettings(settings())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chat.allowedInstances | chat.allowedInstances: staging-id is not among the instances
          chat.confirmInstance | chat.confirmInstance: repeat the id of the instance for this run
          chat.budget.messages | chat.budget.chats, chat.budget.messages or chat.budget.usd: a run
          """)
  void eachOfTheThreeIsNeeded(String without, String says) {
    given.remove(without);

    assertThatThrownBy(() -> Guard.checkSettings(settings()))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(says);
  }

  @Test
  void theConfirmationIsForThisInstanceAndNoOther() {
    given.put("chat.confirmInstance", "other-id");

    assertThatThrownBy(() -> Guard.checkSettings(settings()))
        .hasMessageEndingWith("-Dchat.confirmInstance=staging-id");
  }

  @Test
  void anAllowListOfOtherInstancesDoesNotAllowThisOne() {
    given.put("chat.allowedInstances", "other-id,another-id");

    assertThatThrownBy(() -> Guard.checkSettings(settings()))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("chat.allowedInstances: staging-id is not among the instances");
  }

  @Test
  void aGatewayNeedsTheInstanceBehindIt() {
    given.remove("chat.instanceId");
    given.put("chat.target", "gateway");
    given.put("chat.gatewayUrl", "https://abc.test/Prod");

    assertThatThrownBy(() -> Guard.checkSettings(settings()))
        .hasMessageStartingWith("chat.instanceId: gateway needs the id of the instance behind it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme-prod", "PROD", "acme.live", "Production-eu", "acme_prd"})
  void anAliasThatSaysProductionIsRefused(String alias) {
    assertThatThrownBy(() -> see(new InstanceLook(alias, Map.of())))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "chat.instanceId: staging-id looks like production (its alias is "
                + alias
                + ") and is not loaded; if it is none, say so by its alias,"
                + " -Dchat.notProduction="
                + alias);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme-staging", "acme-non-prod", "preprod", "pre-prod", "products", ""})
  void anAliasThatDoesNotIsTaken(String alias) {
    assertThatCode(() -> see(new InstanceLook(alias, Map.of()))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"Environment,Production", "stage,prod", "env,live", "production,true"})
  void aTagThatSaysProductionIsRefused(String key, String value) {
    assertThatThrownBy(() -> see(new InstanceLook("acme", Map.of(key, value))))
        .hasMessageContaining("it has the tag " + key + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({"Environment,Staging", "product,live-chat", "production,false"})
  void aTagThatDoesNotIsTaken(String key, String value) {
    assertThatCode(() -> see(new InstanceLook("acme", Map.of(key, value))))
        .doesNotThrowAnyException();
  }

  @Test
  void somebodyMayVouchForAnInstanceByItsAlias() {
    given.put("chat.notProduction", "acme-live");

    assertThatCode(() -> see(new InstanceLook("acme-live", Map.of()))).doesNotThrowAnyException();
    assertThatThrownBy(() -> see(new InstanceLook("acme-prod", Map.of())))
        .hasMessageContaining("looks like production");
  }

  @Test
  void anInstanceThatCannotBeSeenNeedsSomebodyToVouchForItsId() {
    assertThatThrownBy(() -> Guard.checkInstance(settings(), Optional.empty(), "403"))
        .hasMessage(
            "chat.notProduction: it cannot be seen whether the instance is production (403); if"
                + " you know that it is not, give its id, -Dchat.notProduction=staging-id");

    given.put("chat.notProduction", "staging-id");
    assertThatCode(() -> Guard.checkInstance(settings(), Optional.empty(), "403"))
        .doesNotThrowAnyException();
  }

  private void see(InstanceLook look) {
    Guard.checkInstance(settings(), Optional.of(look), "");
  }

  private Settings settings() {
    return Settings.load(SettingsSources.of(given, Map.of(), Path.of("")), "GuardTest", Map.of());
  }
}
