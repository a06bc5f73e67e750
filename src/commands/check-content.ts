// A part of npm run check: reads all content, and lists what is wrong with it and with its style.
import './report-uncaught.ts';
import { styleDiagnostics } from '../content/check-style.ts';
import { ContentError } from '../content/diagnostic.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';

const { diagnostics } = readContent(contentRoot);
const found = diagnostics.length ? diagnostics : styleDiagnostics(contentRoot);
if (found.length) {
  console.error(new ContentError(found).message);
  process.exitCode = 1;
}
