// npm run freeze: adds the URLs of the built site to the list of URLs that must never disappear.
import './report-uncaught.ts';
import { contentRoot } from '../content/files.ts';
import { readArguments } from './arguments.ts';
import { freeze, frozenList } from './frozen-urls.ts';

const { outDir } = readArguments({
  usage: 'npm run freeze -- [options]',
  purpose: `Adds the URLs of the built site to ${frozenList(contentRoot)}, which only grows. Drafts are left out.`,
  options: ['outDir'],
});
console.log(freeze(contentRoot, outDir));
