package io.connectchat.mock.agent;

/** One thing that the other side does. */
interface Step {

  /** Does it. Called under the contact's lock; what takes time is {@link Play#pause}. */
  void perform(Play play);
}
