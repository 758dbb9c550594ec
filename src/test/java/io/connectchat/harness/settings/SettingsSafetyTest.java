package io.connectchat.harness.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SettingsSafetyTest {

  @Test
  void nothingGivenAllowsNoInstanceAndBoundsNothing() {
    assertThat(new Sample().load().safety())
        .isEqualTo(
            new Safety(
                List.of(),
                "",
                "",
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                false,
                List.of()));
  }

  @Test
  void whatIsGivenIsTaken() {
    Settings settings =
        aws()
            .property("chat.allowedInstances", "inst, other")
            .property("chat.confirmInstance", "inst")
            .property("chat.notProduction", "prodigy")
            .property("chat.budget.chats", "10")
            .property("chat.budget.messages", "100")
            .property("chat.budget.usd", "2.50")
            .property("chat.exceedQuotas", "SendMessage,concurrentChats")
            .load();

    assertThat(settings.safety())
        .isEqualTo(
            new Safety(
                List.of("inst", "other"),
                "inst",
                "prodigy",
                OptionalLong.of(10),
                OptionalLong.of(100),
                OptionalDouble.of(2.5),
                true,
                List.of("SendMessage", "concurrentChats")));
    assertThat(settings.safety().hasBudget()).isTrue();
  }

  @Test
  void aRunOnARealInstanceIsPacedUnlessSomebodySaysOff() {
    assertThat(aws().load().safety().paced()).isTrue();
    assertThat(aws().property("chat.pacing", "off").load().safety().paced()).isFalse();
  }

  @Test
  void aSecretIsNotShown() {
    Settings settings = gateway().property("chat.gatewayApiKey", "marked-secret").load();

    assertThat(settings.gateway().orElseThrow().apiKey()).contains("marked-secret");
    assertThat(settings.effective())
        .containsEntry("chat.gatewayApiKey", "*** (-Dchat.gatewayApiKey)");
    assertThat(settings.gateway().orElseThrow()).hasToString("https://abc.test/Prod");
  }

  @Test
  void aWrongSecretIsNotShownEither() {
    assertThat(gateway().property("chat.gatewayAuthorization", "marked\nsecret").refused())
        .startsWith("-Dchat.gatewayAuthorization: expected the value of an Authorization header")
        .doesNotContain("marked", "secret");
  }

  @Test
  void headersOfAGatewayNeedAGateway() {
    assertThat(new Sample().property("chat.gatewayApiKey", "key").refused())
        .contains("chat.gatewayApiKey: not used, for chat.target is fake");
  }

  @Test
  void aRealInstanceIsNoPlainEndpoint() {
    assertThat(
            new Sample()
                .property("chat.endpoint", "https://connect.us-east-1.amazonaws.com")
                .refused())
        .contains("a real instance is reached by chat.target=aws, with its guard");
  }

  @Test
  void awsMayHaveAnEndpointOfItsOwn() {
    assertThat(aws().property("chat.endpoint", "https://127.0.0.1:8443").load().target())
        .isEqualTo(TargetKind.AWS);
  }

  private static Sample aws() {
    return new Sample()
        .property("chat.target", "aws")
        .property("chat.instanceId", "inst")
        .property("chat.contactFlowId", "flow");
  }

  private static Sample gateway() {
    return new Sample()
        .property("chat.target", "gateway")
        .property("chat.gatewayUrl", "https://abc.test/Prod");
  }
}
