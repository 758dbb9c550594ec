package io.connectchat.harness.kit;

/** The AWS SDK for Java under the rules. */
class AwsSdkContractTest extends ShortStayContract {
  @Override
  protected ChatClient newClient() {
    return new AwsSdkChatClient();
  }
}
