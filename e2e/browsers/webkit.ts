// The system's WebKitGTK, through its own WebDriver: https://www.w3.org/TR/webdriver2/
// Playwright drives only the WebKit that it has built itself.
import { onFreePort, untilAnswered } from '../ports.ts';
import { click, press } from './actions.ts';
import type { Condition, Driver } from './driver.ts';
import { programsAtHome } from './program.ts';

/** Without it, the buttons of the browser keep its window wider than a phone. */
const NARROW = '* { min-width: 0; padding: 0; }';

async function ask<T>(method: string, address: string, body?: object): Promise<T> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${address}: ${value.error}: ${value.message}`);
  return value;
}

/** Starts WebKitGTK on a separate screen. It supports neither forced colors nor printing. */
export async function startWebKit(condition: Condition): Promise<Driver> {
  const { start, stop } = programsAtHome({ '.config/gtk-3.0/gtk.css': NARROW });
  const screen = ['-displayfd', '1', '-screen', '0', '2000x1200x24', '-nolisten', 'tcp'];
  const display = await start('Xvfb', screen).says(/^(\d+)$/m);
  const driver = await onFreePort(async (port) => {
    const address = `http://127.0.0.1:${port}`;
    const args = ['--host=127.0.0.1', `--port=${port}`];
    const { ended } = start('WebKitWebDriver', args, { DISPLAY: `:${display}` });
    await untilAnswered(() => fetch(`${address}/status`), ended);
    return address;
  });
  const args = ['--automation', `--enable-javascript=${condition !== 'no scripts'}`];
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args } } },
  });
  const session = `${driver}/session/${sessionId}`;
  const post = <T>(command: string, body: object) => ask<T>('POST', `${session}/${command}`, body);
  return {
    open: (url) => post('url', { url }),
    evaluate: (expression) => post('execute/sync', { script: `return ${expression}`, args: [] }),
    resize: (width, height) => post('window/rect', { width, height }),
    click: (x, y) => post('actions', { actions: click(x, y) }),
    press: (keys) => post('actions', { actions: press(keys) }),
    // The driver keeps it to itself.
    console: [],
    async stop() {
      await ask('DELETE', session);
      await stop();
    },
  };
}
