// Takes ChatJS through situations, each in a page of its own, all at once, and prints what ChatJS
// told each page about its connection.
import { openPage } from './browser.mjs';

const endpoint = process.argv[2];
const STAY = { calm: 2, 'late-ack': 9, 'lost-heartbeat': 50, 'throttled-reconnect': 60, 'refused-reconnect': 60 };
const SITUATIONS = [
  'calm', 'late-ack', 'lost-heartbeat', 'cut', 'throttled', 'throttled-reconnect', 'refused-reconnect',
  'server-error',
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
// and read the transcript each time that the connection is back. Goes by what ChatJS has told, so
// that a connection that is back before a busy page gets here is not overlooked.
async function behave() {
  const first = await window.next('ConnectionEstablished');
  window.hasRead = false;
  const goOn = async (from) => {
    const { index } = await window.next('ConnectionEstablished', {}, from);
    await window.outcome(
      window.session.getTranscript({ scanDirection: 'BACKWARD', sortOrder: 'ASCENDING', maxResults: 15 }));
    window.hasRead ||= window.seen.slice(0, index).some(({ kind }) => kind === 'ConnectionLost');
    goOn(index + 1);
  };
  goOn(first.index + 1);
}

// A page that was told of the end says nothing more.
function say(message) {
  const isOver = window.seen.some(({ kind }) => kind === 'Ended');
  return isOver ? {} : window.outcome(window.session.sendMessage({ contentType: 'text/plain', message }));
}

// However long a busy browser takes to reconnect: the page stays until it is back and has read.
const LOSES_ITS_SOCKET = ['cut', 'throttled-reconnect', 'refused-reconnect'];
const MOST_SECONDS = 60;

async function untilItHasRead(page) {
  const isDone = () => window.hasRead || window.seen.some(({ kind }) => kind === 'ConnectionBroken');
  for (let i = 0; i < MOST_SECONDS && !(await page.evaluate(isDone)); i += 1) {
    await seconds(1);
  }
}

// Leaving is under a quota, too: one page after the other.
let leaving = Promise.resolve();
const myTurn = () => (leaving = leaving.then(() => seconds(0.5)));

// However long a busy machine takes: a page is there before its chat is.
async function open(browser) {
  const page = await browser.page.context().browser().newPage();
  page.setDefaultNavigationTimeout(120_000);
  await page.goto(browser.page.url());
  return page;
}

async function play(name, page) {
  const chat = await start(name);
  await page.evaluate(([to, details]) => window.join(to, details), [
    endpoint,
    { contactId: chat.ContactId, participantId: chat.ParticipantId, participantToken: chat.ParticipantToken },
  ]);
  await page.evaluate(behave);
  for (const text of name === 'streamed' ? ['stream'] : ['one', 'two']) {
    await page.evaluate(say, text);
    await seconds(1);
  }
  await seconds(STAY[name] ?? 15);
  if (LOSES_ITS_SOCKET.includes(name)) {
    await untilItHasRead(page);
  }
  await myTurn();
  await page.evaluate(() => window.outcome(window.session.disconnectParticipant()));
  await seconds(2);
  const told = await page.evaluate(() => window.seen.map(({ kind }) => kind));
  console.log(`${name}: ${told.filter((kind) => /^Connection|Ended/.test(kind)).join(', ')}`);
  await page.close();
}

const browser = await openPage();
const pages = [];
for (const name of SITUATIONS) {
  pages.push([name, await open(browser)]);
}
await Promise.all(
  pages.map(async ([name, page], i) => {
    await seconds(i * 0.5);
    await play(name, page).catch((error) => console.error(`${name}: ${error}`));
  }),
);
await browser.close();
