import { chromium } from 'playwright-core';
import { findChromium } from '../run/chromium.mjs';

/** The network that is drawn: as many nodes as the admin asks for at most. */
const nodesAtMost = 500;
const edgesAtMost = 1500;
const steps = 120;

const usage = 'node tests/bench/picture.mjs <address of a site> <email> <password of an admin user>';

/** A network that is invented but the same each time: some are named with many, most with few. */
function inventedNetwork() {
  const keyOf = (number) => `${number % 4 === 3 ? 'organization' : 'person'}:n${number}`;
  const nodes = Array.from({ length: nodesAtMost }, (_, number) => {
    const type = number % 4 === 3 ? 'organization' : 'person';
    const entry = {
      key: keyOf(number),
      type,
      documentId: `n${number}`,
      slug: `n${number}`,
      name: `Somebody No. ${number}`,
      depth: number === 0 ? 0 : 1,
    };
    return type === 'person' ? entry : { ...entry, shortName: null, classification: 'other' };
  });
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const edges = new Map();
  const link = (one, other) => {
    const [from, to] = [keyOf(one), keyOf(other)].sort();
    if (one !== other)
      edges.set(`${from} ${to}`, { from, to, weight: 1 + Math.floor(next() ** 4 * 20), articles: [] });
  };
  for (let number = 1; number < nodesAtMost; number += 1) link(number, Math.floor(next() ** 2 * number));
  while (edges.size < edgesAtMost) {
    link(Math.floor(next() ** 2 * nodesAtMost), Math.floor(next() * nodesAtMost));
  }
  return {
    data: {
      center: keyOf(0),
      nodes,
      edges: [...edges.values()],
      leftOut: { nodes: 0, edges: 0 },
      articles: {},
    },
    meta: { hidden: [] },
  };
}

/** Milliseconds between frames, while something is done in the page. */
async function framesDuring(page, act) {
  await page.evaluate(() => {
    window.frames0 = [];
    let last = performance.now();
    const frame = (now) => {
      window.frames0.push(now - last);
      last = now;
      window.frame0 = requestAnimationFrame(frame);
    };
    window.frame0 = requestAnimationFrame(frame);
  });
  await act();
  const all = await page.evaluate(() => {
    cancelAnimationFrame(window.frame0);
    return window.frames0;
  });
  const sorted = all.slice(1).sort((one, other) => one - other);
  const at = (share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { frames: sorted.length, median: at(0.5), p95: at(0.95), worst: at(0.999) };
}

const [address, email, password] = process.argv.slice(2);
if (!password) throw new Error(usage);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 }, locale: 'en-US' });
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}/admin`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Content Manager' }).waitFor();
  await page.route('**/newsroom/graph?**', (route) => route.fulfill({ json: inventedNetwork() }));
  await page.goto(`${address}/admin/plugins/newsroom/network?center=person:n0&limit=500`);
  await page.locator('.newsroom-network').waitFor();
  const began = Date.now();
  const arranging = await framesDuring(page, () =>
    page.locator('.newsroom-network[aria-busy=false]').waitFor(),
  );
  const box = await page.locator('.newsroom-network').boundingBox();
  const [x, y] = [box.x + box.width - 40, box.y + box.height - 40];
  const back = (step) => Math.abs((step % 40) - 20) * 8;
  const drag = (from) => async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 0; step < steps; step += 1)
      await page.mouse.move(from.x - back(step), from.y - back(step) / 2);
    await page.mouse.up();
  };
  const panning = await framesDuring(page, drag({ x, y }));
  await page.keyboard.press('0');
  const node = await page.locator('.node[data-center]').boundingBox();
  const dragging = await framesDuring(
    page,
    drag({ x: node.x + node.width / 2, y: node.y + node.height / 2 }),
  );
  const zooming = await framesDuring(page, async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, step % 20 < 10 ? -120 : 120);
  });
  console.log(
    `${nodesAtMost} nodes, ${edgesAtMost} edges; milliseconds between frames in ${browser.version()}`,
  );
  console.table({ [`arranging (${Date.now() - began} ms in all)`]: arranging, panning, dragging, zooming });
} finally {
  await browser.close();
}
