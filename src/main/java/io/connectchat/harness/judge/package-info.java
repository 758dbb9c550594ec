/**
 * Rules that are judged while a load test runs. One {@link
 * io.connectchat.harness.judge.ConversationJudge} for each conversation takes in what was seen and
 * settles each message as soon as its fate is known; a {@link
 * io.connectchat.harness.judge.RunJudge} adds the conversations up.
 */
package io.connectchat.harness.judge;
