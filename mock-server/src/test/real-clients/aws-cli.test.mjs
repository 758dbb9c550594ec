// A whole conversation with the AWS CLI; only the socket, which it does not have, is a plain one.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { Aws, INSTANCE } from './aws.mjs';
import { startFake } from './fake.mjs';

const EVENT = 'application/vnd.amazonaws.connect.event.';
const TEXT = 'quotes " and \\, two\nlines, umlauts äöü, emoji 👩‍🚀';
let fake, aws, chat, token, socket;
const items = [];

before(async () => {
  fake = await startFake();
  aws = new Aws(fake.url);
});
after(async () => {
  socket?.terminate();
  assert.equal(await fake.stop(), 0);
});

async function item(wanted) {
  for (;;) {
    const found = items.find(wanted);
    if (found) return found;
    await once(socket, 'message');
  }
}

async function connect() {
  const connection = await aws.participant('create-participant-connection', {
    ParticipantToken: chat.ParticipantToken,
    Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
  });
  token = connection.ConnectionCredentials.ConnectionToken;
  socket = new WebSocket(connection.Websocket.Url);
  socket.on('message', (data) => {
    const frame = JSON.parse(data);
    if (frame.topic === 'aws/chat') items.push(JSON.parse(frame.content));
  });
  await once(socket, 'open');
  socket.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}');
  await once(socket, 'message');
}

test('starts and connects', async () => {
  chat = await aws.start({ Attributes: { tier: 'gold' } });
  await connect();
  await item((i) => i.ContentType === `${EVENT}participant.joined` && i.ParticipantRole === 'AGENT');
});

test('sends a message that comes back unchanged, and is answered', async () => {
  const sent = await aws.participant('send-message', {
    ConnectionToken: token, ContentType: 'text/plain', Content: TEXT,
  });
  const echo = await item((i) => i.Id === sent.Id);
  assert.equal(echo.Content, TEXT);
  assert.equal(echo.AbsoluteTime, sent.AbsoluteTime);
  await item((i) => i.Content === `You said: ${TEXT}`);
});

test('types and reads', async () => {
  const typing = await aws.participant('send-event', {
    ConnectionToken: token, ContentType: `${EVENT}typing`,
  });
  assert.equal((await item((i) => i.Id === typing.Id)).Type, 'EVENT');
  const answer = await item((i) => i.ParticipantRole === 'AGENT' && i.Type === 'MESSAGE');
  await aws.participant('send-event', {
    ConnectionToken: token,
    ContentType: `${EVENT}message.read`,
    Content: JSON.stringify({ messageId: answer.Id }),
  });
  const receipt = await item((i) => i.Type === 'MESSAGEMETADATA');
  assert.equal(receipt.MessageMetadata.MessageId, answer.Id);
});

test('pages through the transcript and finds each item once', async () => {
  const pages = await aws.participant(
    'get-transcript',
    { ConnectionToken: token, SortOrder: 'ASCENDING', ScanDirection: 'BACKWARD' },
    '--page-size', '1',
  ).catch(() => undefined);
  const transcript = pages?.Transcript ?? (await byHand());
  assert.equal(transcript.filter((i) => i.Content === TEXT).length, 1);
  assert.equal(new Set(transcript.map((i) => i.Id)).size, transcript.length);
  assert.equal(transcript.length, 4);
});

// Versions of the CLI that do not page this operation by themselves.
async function byHand() {
  const found = [];
  for (let next; ; ) {
    const page = await aws.participant('get-transcript', {
      ConnectionToken: token, MaxResults: 1, ...(next && { NextToken: next }),
    });
    found.push(...page.Transcript);
    next = page.NextToken;
    if (!next) return found;
  }
}

test('uploads a file and downloads it again', async () => {
  const bytes = Buffer.from('a file äöü');
  const upload = await aws.participant('start-attachment-upload', {
    ConnectionToken: token, ContentType: 'text/plain', AttachmentSizeInBytes: bytes.length,
    AttachmentName: 'notes.txt', ClientToken: 'upload-1',
  });
  const { Url, HeadersToInclude } = upload.UploadMetadata;
  const { 'Content-Length': _, ...headers } = HeadersToInclude;
  assert.equal((await fetch(Url, { method: 'PUT', headers, body: bytes })).status, 200);
  await aws.participant('complete-attachment-upload', {
    ConnectionToken: token, AttachmentIds: [upload.AttachmentId], ClientToken: 'complete-1',
  });
  const shared = await item((i) => i.Type === 'ATTACHMENT');
  assert.equal(shared.Attachments[0].AttachmentId, upload.AttachmentId);
  const file = await aws.participant('get-attachment', {
    ConnectionToken: token, AttachmentId: upload.AttachmentId,
  });
  assert.equal(await (await fetch(file.Url)).text(), 'a file äöü');
});

test('reconnects after a cut, and finds what was said meanwhile in the transcript only', async () => {
  const closed = once(socket, 'close');
  assert.deepEqual(await fake.cutSockets(chat.ContactId), { cut: 1 });
  assert.equal((await closed)[0], 1006);
  await fake.speak(chat.ContactId, 'said meanwhile');
  await connect();
  const sent = await aws.participant('send-message', {
    ConnectionToken: token, ContentType: 'text/plain', Content: 'back again',
  });
  await item((i) => i.Id === sent.Id);
  await item((i) => i.Content === 'You said: back again');
  assert.equal(items.filter((i) => i.Content === 'said meanwhile').length, 0);
  const { Transcript } = await aws.participant('get-transcript', {
    ConnectionToken: token, MaxResults: 100,
  });
  assert.equal(Transcript.filter((i) => i.Content === 'said meanwhile').length, 1);
});

test('holds through 30 s of heartbeats on one socket', async () => {
  for (let beats = 0; beats < 3; beats++) {
    const answered = once(socket, 'message');
    socket.send('{"topic":"aws/heartbeat"}');
    assert.equal(String((await answered)[0]), '{"topic":"aws/heartbeat"}');
    await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
  assert.equal(socket.readyState, WebSocket.OPEN);
});

test('is told what is wrong by the modelled error', async () => {
  await assert.rejects(
    aws.participant('send-message', { ConnectionToken: token, ContentType: 'text/html', Content: 'x' }),
    /\(ValidationException\) when calling the SendMessage operation: ContentType must be one of/,
  );
  await assert.rejects(
    aws.call('connect', 'stop-contact', { InstanceId: INSTANCE, ContactId: 'nobody' }),
    /\(ContactNotFoundException\) when calling the StopContact operation/,
  );
});

test('leaves, sees the end, and is denied from then on', async () => {
  await aws.participant('disconnect-participant', { ConnectionToken: token });
  await item((i) => i.ContentType === `${EVENT}chat.ended`);
  await assert.rejects(
    aws.participant('send-message', { ConnectionToken: token, ContentType: 'text/plain', Content: 'x' }),
    /\(AccessDeniedException\) when calling the SendMessage operation: Access denied/,
  );
});
