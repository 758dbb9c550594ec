package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.wire.ContentTypes;
import io.connectchat.harness.wire.Interactive;
import io.connectchat.harness.wire.Interactive.Option;
import io.connectchat.harness.wire.Item;
import io.connectchat.harness.wire.StartChat;
import io.connectchat.mock.ConnectChatMock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer that picks options of the fake's bank. */
class InteractiveTest {

  @Test
  void anOptionOfAListPickerIsPickedAndAnswered() {
    try (ConnectChatMock bank = ConnectChatMock.builder().agent("script:bank").seed(1).start();
        Stage stage = Stage.nio()) {
      Actor ann = stage.customer(bank.url(), TestLimits.PATIENT);
      ann.does(
          customer ->
              customer.start(
                  StartChat.of("Ann", "t")
                      .withContentTypes(
                          List.of(
                              ContentTypes.TEXT_PLAIN,
                              ContentTypes.INTERACTIVE,
                              ContentTypes.INTERACTIVE_RESPONSE))));
      ann.does(Customer::connect);
      ann.does(Customer::open);
      ann.does(Customer::subscribe);
      ann.witness().await(FrameIn.class, InteractiveTest::isInteractive);
      Interactive menu = ann.tells(Customer::interactive).orElseThrow();
      Option balance = menu.option("account balance").orElseThrow();
      ann.does(customer -> customer.send(1, menu.pick(balance), 0));
      Item answer = ann.does(Customer::awaitReply).value();
      ann.does(Customer::disconnect);

      assertThat(menu.templateType()).isEqualTo("ListPicker");
      assertThat(menu.title()).isEqualTo("What can we do for you?");
      assertThat(menu.options()).extracting(Option::title).hasSize(4).contains("I lost my card");
      assertThat(answer.content()).startsWith("For your safety we give balances to people");
    }
  }

  private static boolean isInteractive(FrameIn frame) {
    return Context.item(frame).filter(Item::isInteractive).isPresent();
  }
}
