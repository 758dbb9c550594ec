// The fake as a process of its own, as users run it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const READY = 'listening on ';

export async function startFake(...options) {
  const jar = process.env.CONNECT_CHAT_MOCK_JAR;
  const java = spawn('java', ['-jar', jar, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    java.once('exit', (code) => reject(new Error(`the fake ended with exit code ${code}`)));
    createInterface({ input: java.stdout }).on(
      'line',
      (line) => line.startsWith(READY) && resolve(line.slice(READY.length)),
    );
  });
  return new Fake(url, java);
}

class Fake {
  constructor(url, process) {
    this.url = url;
    this.process = process;
  }

  async cutSockets(contactId) {
    return (await this.#admin('DELETE', `contacts/${contactId}/sockets`)).json();
  }

  // Says something in the agent's name.
  async speak(contactId, Content) {
    await this.#admin('POST', `contacts/${contactId}/messages`, JSON.stringify({ Content }));
  }

  // Entries of one kind (call, open, frameIn, frameOut, close or fault), of one contact or of all.
  async journal(kind, contactId) {
    const lines = (await (await this.#admin('GET', `journal?kind=${kind}`)).text()).split('\n');
    return lines
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter((entry) => !contactId || entry.contact === contactId);
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    return ended;
  }

  async #admin(method, path, body) {
    const answer = await fetch(`${this.url}/__admin/chat/${path}`, { method, body });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer;
  }
}
