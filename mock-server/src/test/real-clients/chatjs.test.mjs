// A whole conversation with amazon-connect-chatjs in headless Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Aws, INSTANCE } from './aws.mjs';
import { openPage } from './browser.mjs';
import { startFake } from './fake.mjs';

const EVENT = 'application/vnd.amazonaws.connect.event.';
const TEXT = 'quotes " and \\, two\nlines, umlauts äöü, emoji 👩‍🚀';
const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';
let fake, aws, chat, browser, page;

before(async () => {
  fake = await startFake('--agent', 'script:agent.yaml');
  aws = new Aws(fake.url);
  chat = await start();
  browser = await openPage();
  page = browser.page;
});
after(async () => {
  await browser?.close();
  assert.equal(await fake.stop(), 0);
});

const start = () =>
  aws.start({
    SupportedMessagingContentTypes: [
      'text/plain', 'text/markdown', INTERACTIVE, `${INTERACTIVE}.response`,
    ],
  });
const join = ({ ContactId, ParticipantId, ParticipantToken }) =>
  page.evaluate(([url, details]) => window.join(url, details), [fake.url,
    { contactId: ContactId, participantId: ParticipantId, participantToken: ParticipantToken }]);
const next = (kind, members, from) =>
  page.evaluate(([k, m, f]) => window.next(k, m, f), [kind, members, from]);
const seen = () => page.evaluate(() => window.seen);
const call = (method, argument) =>
  page.evaluate(([m, a]) => window.outcome(window.session[m](a)), [method, argument]);
const send = (message, contentType = 'text/plain') => call('sendMessage', { contentType, message });

test('connects, and sees the agent join', async () => {
  assert.equal(await join(chat), true);
  await next('ConnectionEstablished');
  await next('Message', { ContentType: `${EVENT}participant.joined`, ParticipantRole: 'AGENT' });
  const calls = await fake.journal('call', chat.ContactId);
  assert.equal(calls.filter((c) => c.operation === 'CreateParticipantConnection').length, 1);
});

// Holds REAL-01, REAL-25, REAL-30, REAL-31
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

test('sees the agent type, receive and read', async () => {
  await send('type');
  await next('Typing', { ParticipantRole: 'AGENT' });
  const sent = await send('read this');
  for (const kind of ['DeliveredReceipt', 'ReadReceipt']) {
    const { data } = await next(kind);
    assert.equal(data.MessageMetadata.MessageId, sent.Id);
    assert.notEqual(data.MessageMetadata.Receipts[0].RecipientParticipantId, chat.ParticipantId);
  }
});

test('shows an interactive message and answers it', async () => {
  await send('menu');
  const { data } = await next('Message', { ContentType: INTERACTIVE });
  assert.equal(JSON.parse(data.Content).templateType, 'ListPicker');
  await send(JSON.stringify({ version: '1.0', action: 'Submit', data: {} }), `${INTERACTIVE}.response`);
  await next('Message', { Content: 'submitted' });
});

test('puts a streamed reply together, and takes its last piece for the whole', async () => {
  await send('stream');
  const whole = { Content: 'one two three four' };
  const assembled = await next('Message', whole);
  assert.deepEqual(assembled.data.MessageMetadata, { MessageCompleted: false, ChunkNumber: 4 });
  const last = await next('Message', whole, assembled.index + 1);
  assert.deepEqual(last.data.MessageMetadata, { MessageCompleted: true, ChunkNumber: 5 });
  assert.equal(last.data.Id, assembled.data.Id);
});

test('uploads a file and downloads it again', async () => {
  const text = 'a file äöü 👩‍🚀';
  await page.evaluate(
    (content) => window.session.sendAttachment({
      attachment: new File([content], 'notes ä.txt', { type: 'text/plain' }),
    }),
    text,
  );
  const { data } = await next('Message', { Type: 'ATTACHMENT', ParticipantRole: 'CUSTOMER' });
  assert.equal(data.Attachments[0].Status, 'APPROVED');
  assert.equal(data.Attachments[0].AttachmentName, 'notes ä.txt');
  assert.equal(await download(data.Attachments[0].AttachmentId), text);
});

test('downloads what the agent sends', async () => {
  await send('attach');
  const { data } = await next('Message', { Type: 'ATTACHMENT', ParticipantRole: 'AGENT' });
  assert.equal(await download(data.Attachments[0].AttachmentId), 'for Ann');
});

const download = (attachmentId) =>
  page.evaluate(
    async (id) => (await window.session.downloadAttachment({ attachmentId: id })).text(),
    attachmentId,
  );

test('is asked to sign in, and gets the URL', async () => {
  await send('sign in');
  const { data } = await next('AuthenticationInitiated');
  const { SessionId: sessionId } = JSON.parse(data.Content);
  const { AuthenticationUrl } = await page.evaluate(
    (arguments_) => window.outcome(window.session.getAuthenticationUrl(arguments_)),
    { sessionId, redirectUri: 'https://shop.example/back' },
  );
  assert.match(AuthenticationUrl, /^https?:/);
});

test('is told what is wrong by the modelled error', async () => {
  assert.deepEqual(await send('x', 'application/json'), { error: 'ValidationException' });
});

test('reconnects after a cut', async () => {
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

test('finds in the transcript, and only there, what was said during an outage', async () => {
  const before = (await seen()).length;
  await page.context().setOffline(true);
  await fake.cutSockets(chat.ContactId);
  await next('ConnectionLost', {}, before);
  await fake.speak(chat.ContactId, 'said meanwhile');
  await page.context().setOffline(false);
  await next('ConnectionEstablished', {}, before);
  const sent = await send('back again');
  await next('Message', { Id: sent.Id }, before);
  const { Transcript } = await call('getTranscript', { maxResults: 100 });
  assert.equal(Transcript.filter((i) => i.Content === 'said meanwhile').length, 1);
  assert.equal((await seen()).filter((s) => s.data?.Content === 'said meanwhile').length, 0);
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

// Holds REAL-28
test('leaves, and sees the end once', async () => {
  await call('disconnectParticipant');
  await next('Message', { ContentType: `${EVENT}chat.ended` });
  await next('Ended');
  assert.equal((await seen()).filter((s) => s.kind === 'Ended').length, 1);
  assert.equal((await seen()).filter((s) => s.kind === 'ConnectionBroken').length, 0);
});

// Holds REAL-12
test('learns after an outage that the chat has ended meanwhile', async () => {
  const other = await start();
  assert.equal(await join(other), true);
  const before = (await seen()).length;
  await next('Message', { ContactId: other.ContactId, ParticipantRole: 'AGENT' });
  await page.context().setOffline(true);
  await fake.cutSockets(other.ContactId);
  await next('ConnectionLost', {}, before);
  await aws.call('connect', 'stop-contact', { InstanceId: INSTANCE, ContactId: other.ContactId });
  await page.context().setOffline(false);
  await next('Ended', {}, before);
  // Its token is forgotten with the chat, so the journal cannot say whose call it was.
  const denied = (await fake.journal('call')).filter((c) => c.status === 403);
  assert.equal(denied[0].operation, 'CreateParticipantConnection');
});
