import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { env, platform } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { BUILDS, ROOT } from './builds.ts';
import { type BrowserKind, findBrowser, howToInstall, installMissingBrowsers } from './find-browser.ts';
import { runTool } from './run-tool.ts';
import { serve } from './serve.ts';
import { type ShownBrowser, showBrowser } from './shown-browser.ts';
import { startPage } from './start-page.ts';

/**
 * `npm start [-- --firefox] [-- --page URL]`: builds Duiding and opens a browser with it, on a page whose
 * names it knows. Where there is no screen it looks for itself: it points at a name, and takes a picture of
 * the card that opens.
 *
 * @returns The exit code: 0, 1 if something doesn't work, 3 if there is no browser.
 */
async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { firefox: { type: 'boolean', default: false }, page: { type: 'string' } },
  });
  const kind = await chooseBrowser(values.firefox);
  const { target, folder } = BUILDS[kind];
  if ((await runTool('wxt', ['build', '-b', target])) !== 0) return 1;

  const binary = findBrowser(kind);
  if (!binary) {
    explainByHand(kind);
    return 3;
  }
  const ownPage = await startPage();
  const site = await serve((path) => (path === '/' ? { body: ownPage, type: 'text/html; charset=utf-8' } : null));
  try {
    const headless = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
    console.log(`Opening ${binary}${headless ? ', unseen, as there is no screen' : ''}.`);
    const browser = await showBrowser(kind, { binary, headless, extension: folder });
    const stop = () => void browser.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      await browser.goTo(values.page ?? site.address);
      return headless ? await lookForCard(kind, browser) : await waitForReader(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

/** Chromium unless asked otherwise, or unless Firefox is the only one there is. */
async function chooseBrowser(firefox: boolean): Promise<BrowserKind> {
  const wanted = firefox ? 'firefox' : 'chromium';
  await installMissingBrowsers([wanted]);
  if (firefox || findBrowser('chromium') || !findBrowser('firefox')) return wanted;
  console.log('No Chromium here; opening Firefox instead.');
  return 'firefox';
}

function explainByHand(kind: BrowserKind): void {
  const { chromium, firefox } = BUILDS;
  console.log(`
There is no ${kind === 'chromium' ? 'Chromium' : 'Firefox'} on this machine that this command can find.
  ${howToInstall(kind)}

Or load the build by hand:
  Chromium, Chrome, Edge: open chrome://extensions, switch developer mode on, press "Load unpacked",
    choose ${relative(ROOT, chromium.folder)}
  Firefox: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on",
    choose ${relative(ROOT, join(firefox.folder, 'manifest.json'))}
npm run build makes both.`);
}

async function waitForReader(browser: ShownBrowser): Promise<number> {
  console.log('Point at a name with a dotted line and hold still. Close the browser or press Ctrl-C to end.');
  await browser.exited;
  return 0;
}

/** How long a card may take, from the page's load, in ms. */
const CARD_TIMEOUT = 20_000;

async function lookForCard(kind: BrowserKind, browser: ShownBrowser): Promise<number> {
  const deadline = Date.now() + CARD_TIMEOUT;
  const name = await until(deadline, () => browser.evaluate(`(${findFirstMark})()`) as Promise<Mark | null>);
  if (!name) {
    console.error(`No name was marked on the page within ${CARD_TIMEOUT / 1000} s.`);
    return 1;
  }
  console.log(`Pointing at “${name.words}”.`);
  await browser.moveMouse({ x: name.x - 40, y: name.y + 40 });
  await browser.moveMouse({ x: name.x, y: name.y });

  const words = await until(deadline, () => browser.readCard());
  if (!words) {
    console.error(`No card opened for “${name.words}” within ${CARD_TIMEOUT / 1000} s.`);
    return 1;
  }
  // The card fades in.
  await sleep(500);
  const picture = join(ROOT, 'artifacts', `start-${kind}.png`);
  await mkdir(join(ROOT, 'artifacts'), { recursive: true });
  await writeFile(picture, await browser.takePicture());
  console.log(`A card opened: “${words.split('\n', 1)[0]}”. Its picture is ${relative(ROOT, picture)}.`);
  return 0;
}

async function until<T>(deadline: number, ask: () => Promise<T | null>): Promise<T | null> {
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(100);
  }
  return null;
}

/** Where a marked name stands in the viewport, in px. */
type Mark = { readonly words: string; readonly x: number; readonly y: number };

/** Runs in the page: its first mark. */
function findFirstMark(): Mark | null {
  const ranges = [...CSS.highlights].flatMap(([name, marks]) => (name.startsWith('duiding-') ? [...marks] : []));
  const live = ranges.map((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range;
  });
  const [first] = live.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  const box = first?.getClientRects()[0];
  if (!first || !box) return null;
  return { words: first.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

// Last, when all that is written above is there.
process.exitCode = await start(process.argv.slice(2));
