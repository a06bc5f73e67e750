// A part of npm run check: checks all content, and lists the mistakes. Without mistakes, it lists remarks about style.
import './report-uncaught.ts';
import { styleDiagnostics } from '../content/check-style.ts';
import { ContentError, formatAll } from '../content/diagnostics.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/files.ts';

const { diagnostics } = readContent(contentRoot);
const notes = diagnostics.length ? [] : styleDiagnostics(contentRoot);
if (diagnostics.length) console.error(new ContentError(diagnostics).message);
else if (notes.length) console.error(formatAll(notes));
if (diagnostics.length || notes.length) process.exitCode = 1;
