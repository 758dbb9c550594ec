package io.connectchat.harness.kit;

/** The virtual customer of the load tests under the rules. */
class OurCustomerContractTest extends ShortStayContract {
  @Override
  protected ChatClient newClient() {
    return new OurCustomer();
  }
}
