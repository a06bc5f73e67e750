// A part of npm run check: compares the pages with the codes that the API defines, if `codes` in api.yaml names sources.
import './report-uncaught.ts';
import { contentRoot } from '../content/files.ts';
import { readContent } from '../content/read.ts';
import { compareCodes } from './coverage.ts';

const { content, diagnostics } = readContent(contentRoot);
const today = new Date().toISOString().slice(0, 10);
// With mistakes, the content is incomplete. `npm run check:content` lists them.
const { problems, remarks } = diagnostics.length
  ? { problems: ['The content has mistakes, so its codes were not compared.'], remarks: [] }
  : await compareCodes(contentRoot, content, today);
if (remarks.length) console.log(remarks.join('\n'));
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
