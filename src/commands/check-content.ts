// A part of npm run check: checks all content, and lists the mistakes. Without mistakes, it lists remarks about style.
import './report-uncaught.ts';
import { styleDiagnostics } from '../content/check-style.ts';
import { ContentError, formatAll } from '../content/diagnostics.ts';
import { quotedList } from '../content/diagnostics/table.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/files.ts';

const { content, diagnostics } = readContent(contentRoot);
const drafts = content.errors.filter(({ data }) => data.state.is === 'draft').map(({ id }) => id);
const notes = diagnostics.length ? [] : styleDiagnostics(contentRoot);
if (diagnostics.length) console.error(new ContentError(diagnostics).message);
else if (notes.length) console.error(formatAll(notes));
if (drafts.length) {
  const count = drafts.length === 1 ? '1 error is a draft' : `${drafts.length} errors are drafts`;
  console.log(`${count}: ${quotedList(drafts)}.`);
}
if (diagnostics.length || notes.length) process.exitCode = 1;
