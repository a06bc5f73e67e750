// The system's Firefox, through WebDriver BiDi, which it speaks by itself: https://w3c.github.io/webdriver-bidi/
// Playwright's `moz-firefox` channel speaks it too, but only to the newest Firefox: with an ESR it ends at
// `emulation.setMediaFeaturesOverride` (microsoft/playwright#38038). Selenium needs geckodriver, which Debian 12
// does not have; puppeteer-core would bring 25 packages, and drive no WebKit.
import { click, press } from './actions.ts';
import { LARGE_TYPE, type Condition, type Driver } from './driver.ts';
import { programsAtHome } from './program.ts';

const preferences = {
  // As geckodriver has it: no server is asked for settings.
  'services.settings.server': 'data:,#',
};

/** What BiDi cannot set. */
const conditions: Record<Condition, Record<string, boolean | number>> = {
  usual: {},
  'no scripts': { 'javascript.enabled': false },
  'forced colors': { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 },
  'large type': { 'font.size.variable.x-western': LARGE_TYPE },
};

interface Message {
  id?: number;
  error?: string;
  message?: string;
  result: unknown;
  params?: { level: string; text: string };
}

/** Opens a session. Returns the function that sends commands. */
async function connect(address: string, console: string[]) {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No answer from ${address}`));
  });
  const waiting = new Map<number, (answer: Message) => void>();
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else console.push(`${message.params?.level}: ${message.params?.text}`);
  };
  let count = 0;
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++count;
    const { error, message, result } = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error}: ${message}`);
    return result as T;
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  return send;
}

/** Starts Firefox. No screen shows its window, which never has the system's focus: the page must do without. */
export async function startFirefox(condition: Condition): Promise<Driver> {
  const chosen = Object.entries({ ...preferences, ...conditions[condition] });
  const { home, start, stop } = programsAtHome({
    'user.js': chosen.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`).join('\n'),
  });
  const args = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'];
  const address = await start('firefox-esr', args).says(/WebDriver BiDi listening on (\S+)/);
  const said: string[] = [];
  const send = await connect(address, said);
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const context = contexts[0]!.context;
  const perform = (actions: object[]) => send<void>('input.performActions', { context, actions });
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(expression) {
      const { result, exceptionDetails } = await send<{
        result: { value: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', { expression, awaitPromise: false, target: { context } });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    click: (x, y) => perform(click(x, y)),
    press: (keys) => perform(press(keys)),
    async print() {
      const { data } = await send<{ data: string }>('browsingContext.print', { context, pageRanges: [1] });
      return Buffer.from(data, 'base64');
    },
    console: said,
    stop,
  };
}
