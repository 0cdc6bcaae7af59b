import { runInNewContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { JSDOM } from 'jsdom';

/** What JavaScript itself and Node's clock bring; everything else that a page has comes from jsdom. */
const kept = new Set([
  ...runInNewContext('Object.getOwnPropertyNames(globalThis)'),
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance'],
]);

/** An observer of sizes or visibility in a page that is never drawn: it has nothing to report. */
class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

/** A node environment with the globals of a browser page, for components of the admin. */
export default class DomEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
      url: 'http://localhost/admin',
      pretendToBeVisual: true,
    });
    this.page = window;
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!kept.has(name) && !name.startsWith('_')) this.define(name, window[name]);
    }
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
      this.define(name, window[name].bind(window));
    }
    this.define('window', this.global);
    this.define('self', this.global);
    this.define('IS_REACT_ACT_ENVIRONMENT', true);
    this.fillGaps(window);
  }

  /** What Strapi's components ask of a browser and jsdom does not have. */
  fillGaps(window) {
    this.define('ResizeObserver', QuietObserver);
    this.define('IntersectionObserver', QuietObserver);
    this.define('matchMedia', (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }));
    Object.assign(window.HTMLElement.prototype, {
      scrollIntoView() {},
      hasPointerCapture: () => false,
      setPointerCapture() {},
      releasePointerCapture() {},
    });
  }

  define(name, value) {
    Object.defineProperty(this.global, name, { configurable: true, writable: true, value });
  }

  async teardown() {
    // jsdom tells of a changed selection in the next turn of timers, and falls over when the page is closed by then.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    this.page?.close();
    await super.teardown();
  }

  exportConditions() {
    return ['browser', 'require', 'default'];
  }
}
