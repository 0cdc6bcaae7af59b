/** Notes for each key how long it takes until the next frame has been drawn. Runs in the page. */
const listen = () => {
  window.typed = [];
  document.addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.typed.push(performance.now() - start);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
};

/**
 * Types at the end of the body of an article.
 * @returns the milliseconds that each letter took, and the longest reading meanwhile
 */
export async function typingIn(page, { url, article, letters, waitsForPanel }) {
  let request = 0;
  page.on('requestfinished', (one) => {
    if (one.url().endsWith('/newsroom/articles/reading'))
      request = Math.max(request, one.timing().responseEnd);
  });
  await page.goto(`${url}/admin/content-manager/collection-types/plugin::newsroom.article/${article}`);
  const body = page.locator('.CodeMirror').first();
  await body.waitFor();
  if (waitsForPanel) await page.getByRole('heading', { name: /^Not linked yet/ }).waitFor();
  await body.click();
  await page.keyboard.press('Control+End');
  await page.evaluate(listen);
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.press(letter % 6 === 5 ? 'Space' : 'x', { delay: 10 });
    await page.waitForFunction((count) => window.typed.length >= count, letter + 1);
    // Long enough now and then for the panel to read, and to draw what it has read.
    if (letter % 20 === 19) await page.waitForTimeout(1_500);
  }
  return { delays: await page.evaluate('window.typed'), request };
}
