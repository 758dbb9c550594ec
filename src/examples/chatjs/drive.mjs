// Takes ChatJS through situations, each in a page of its own, all at once, and prints what ChatJS
// told each page about its connection.
import { openPage } from './browser.mjs';

const endpoint = process.argv[2];
const STAY = { calm: 2, 'late-ack': 9, 'lost-heartbeat': 50, 'throttled-reconnect': 60 };
const SITUATIONS = [
  'calm', 'late-ack', 'lost-heartbeat', 'cut', 'throttled', 'throttled-reconnect', 'server-error',
  'ended-away', 'streamed', 'unknown', 'disorder', 'duplicates', 'early-echo', 'transferred',
];
const seconds = (n) => new Promise((resolve) => setTimeout(resolve, n * 1000));

async function start(name) {
  const answer = await fetch(`${endpoint}/Prod`, {
    method: 'POST',
    body: JSON.stringify({ InstanceId: 'i', ContactFlowId: 'f', ParticipantDetails: { DisplayName: name } }),
  });
  return (await answer.json()).data.startChatResult;
}

// What ChatJS leaves to the page, as its README tells: wait for the connection before the first send,
// and read the transcript when the connection is back.
async function behave() {
  const { session } = window;
  await window.next('ConnectionEstablished');
  session.onConnectionEstablished(() => window.outcome(
    session.getTranscript({ scanDirection: 'BACKWARD', sortOrder: 'ASCENDING', maxResults: 15 })));
}

// Leaving is under a quota, too: one page after the other.
let leaving = Promise.resolve();
const myTurn = () => (leaving = leaving.then(() => seconds(0.5)));

async function play(name, browser) {
  const chat = await start(name);
  const page = await browser.page.context().browser().newPage();
  await page.goto(browser.page.url());
  await page.evaluate(([to, details]) => window.join(to, details), [
    endpoint,
    { contactId: chat.ContactId, participantId: chat.ParticipantId, participantToken: chat.ParticipantToken },
  ]);
  await page.evaluate(behave);
  for (const text of name === 'streamed' ? ['stream'] : ['one', 'two']) {
    await page.evaluate(
      (message) => window.outcome(window.session.sendMessage({ contentType: 'text/plain', message })), text);
    await seconds(1);
  }
  await seconds(STAY[name] ?? 15);
  await myTurn();
  await page.evaluate(() => window.outcome(window.session.disconnectParticipant()));
  await seconds(2);
  const told = await page.evaluate(() => window.seen.map(({ kind }) => kind));
  console.log(`${name}: ${told.filter((kind) => /^Connection|Ended/.test(kind)).join(', ')}`);
  await page.close();
}

const browser = await openPage();
await Promise.all(
  SITUATIONS.map(async (name, i) => {
    await seconds(i * 0.5);
    await play(name, browser).catch((error) => console.error(`${name}: ${error}`));
  }),
);
await browser.close();
