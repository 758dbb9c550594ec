/**
 * One virtual customer: an asynchronous HTTP and WebSocket client on the event loop that it is
 * given, and the state of its chat. It turns everything that it does and gets into observations and
 * judges nothing.
 *
 * <p>Everything of a customer happens on its event loop, so nothing here is locked. Start reading
 * at {@link io.connectchat.harness.customer.Customer}.
 */
package io.connectchat.harness.customer;
