// Runs before the tests: makes sure that there is a browser.
import { ensureBrowser } from './browser.ts';

try {
  ensureBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
