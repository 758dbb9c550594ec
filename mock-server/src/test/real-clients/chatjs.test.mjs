// A whole conversation with amazon-connect-chatjs in headless Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Aws } from './aws.mjs';
import { openPage } from './browser.mjs';
import { startFake } from './fake.mjs';

const EVENT = 'application/vnd.amazonaws.connect.event.';
const TEXT = 'quotes " and \\, two\nlines, umlauts äöü, emoji 👩‍🚀';
let fake, chat, browser, page;

before(async () => {
  fake = await startFake();
  chat = await new Aws(fake.url).start({
    SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
  });
  browser = await openPage();
  page = browser.page;
});
after(async () => {
  await browser?.close();
  assert.equal(await fake.stop(), 0);
});

const next = (kind, members, from) =>
  page.evaluate(([k, m, f]) => window.next(k, m, f), [kind, members, from]);
const seen = () => page.evaluate(() => window.seen);
const call = (method, argument) =>
  page.evaluate(([m, a]) => window.outcome(window.session[m](a)), [method, argument]);
const send = (message, contentType = 'text/plain') => call('sendMessage', { contentType, message });

test('connects, and sees the agent join', async () => {
  const details = {
    contactId: chat.ContactId,
    participantId: chat.ParticipantId,
    participantToken: chat.ParticipantToken,
  };
  assert.equal(
    await page.evaluate(([url, d]) => window.join(url, d), [fake.url, details]), true);
  await next('ConnectionEstablished');
  await next('Message', { ContentType: `${EVENT}participant.joined`, ParticipantRole: 'AGENT' });
  const calls = await fake.journal('call', chat.ContactId);
  assert.equal(calls.filter((c) => c.operation === 'CreateParticipantConnection').length, 1);
});

test('sends a message that comes back unchanged and once, and is answered', async () => {
  const sent = await send(TEXT);
  const echo = await next('Message', { Id: sent.Id });
  assert.equal(echo.data.Content, TEXT);
  assert.equal(echo.data.AbsoluteTime, sent.AbsoluteTime);
  await next('Message', { Content: `You said: ${TEXT}`, ParticipantRole: 'AGENT' });
  assert.equal((await seen()).filter((s) => s.data?.Id === sent.Id).length, 1);
});

test('sends markdown', async () => {
  const sent = await send('**bold**', 'text/markdown');
  assert.equal((await next('Message', { Id: sent.Id })).data.ContentType, 'text/markdown');
});

test('reads the transcript', async () => {
  const page = await call('getTranscript', { maxResults: 100, sortOrder: 'ASCENDING' });
  assert.equal(page.Transcript.length, 6);
  assert.equal(page.Transcript.filter((i) => i.Content === TEXT).length, 1);
  assert.equal(page.NextToken, undefined);
});

test('types and reads', async () => {
  const typing = await call('sendEvent', { contentType: `${EVENT}typing` });
  await next('Typing', { Id: typing.Id });
  const { data: answer } = await next('Message', { ParticipantRole: 'AGENT', Type: 'MESSAGE' });
  await call('sendEvent', {
    contentType: `${EVENT}message.read`,
    content: JSON.stringify({ messageId: answer.Id }),
  });
  const { Transcript } = await call('getTranscript', { maxResults: 100 });
  const receipts = Transcript.find((i) => i.Id === answer.Id).MessageMetadata.Receipts;
  assert.equal(receipts[0].RecipientParticipantId, chat.ParticipantId);
  assert.match(receipts[0].ReadTimestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('is told what is wrong by the modelled error', async () => {
  assert.deepEqual(await send('x', 'application/json'), { error: 'ValidationException' });
});

test('reconnects after a cut, and misses nothing', async () => {
  const before = (await seen()).length;
  assert.deepEqual(await fake.cutSockets(chat.ContactId), { cut: 1 });
  await next('ConnectionLost', {}, before);
  await next('ConnectionEstablished', {}, before);
  const opened = (await fake.journal('open', chat.ContactId)).length;
  assert.equal(opened, 2);
  const sent = await send('still here');
  await next('Message', { Id: sent.Id }, before);
  await next('Message', { Content: 'You said: still here' }, before);
});

test('holds through 30 s of heartbeats on one socket', async () => {
  const before = (await seen()).length;
  for (let from = before, beats = 0; beats < 4; beats++) {
    from = (await next('DeepHeartbeatSuccess', {}, from)).index + 1;
  }
  const kinds = (await seen()).slice(before).map((s) => s.kind);
  assert.ok(!kinds.includes('DeepHeartbeatFailure'), kinds.join());
  assert.ok(!kinds.includes('ConnectionLost'), kinds.join());
  const beats = (await fake.journal('frameIn', chat.ContactId)).filter(
    (f) => f.topic === 'aws/heartbeat');
  assert.ok(beats.length >= 4, `${beats.length} heartbeats`);
});

test('leaves, sees the end once, and is denied from then on', async () => {
  await call('disconnectParticipant');
  await next('Message', { ContentType: `${EVENT}chat.ended` });
  await next('Ended');
  assert.deepEqual(await send('too late'), { error: 'AccessDeniedException' });
  assert.equal((await seen()).filter((s) => s.kind === 'Ended').length, 1);
  assert.equal((await seen()).filter((s) => s.kind === 'ConnectionBroken').length, 0);
});
