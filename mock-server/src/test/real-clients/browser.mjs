// A page in headless Chromium, served from another origin than the fake, as on a real web site.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const FILES = {
  '/': ['text/html', 'chatjs.html'],
  '/amazon-connect-chat.js': [
    'text/javascript', 'node_modules/amazon-connect-chatjs/dist/amazon-connect-chat.js',
  ],
};
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export async function openPage() {
  const site = createServer(async (request, response) => {
    const [type, file] = FILES[request.url] ?? [];
    response.writeHead(file ? 200 : 404, { 'Content-Type': type ?? 'text/plain' });
    response.end(file ? await readFile(file) : 'not here');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET,
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error}`));
  await page.goto(`http://127.0.0.1:${site.address().port}/`);
  return {
    page,
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}
