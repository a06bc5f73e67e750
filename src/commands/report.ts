import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listContent } from '../content/files.ts';
import { contentRoot } from '../content/root.ts';

/** What most builds take less than; nobody wants to hear about those before they end. */
const QUIET_MS = 2_000;

const seconds = (since: number) => (performance.now() - since) / 1000;
const number = (value: number, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const counted = (count: number, thing: string) => `${number(count)} ${thing}${count === 1 ? '' : 's'}`;

/** Shows one line on a terminal, written anew every second, while something takes long. Gives the way to end it. */
export function showProgress(text: () => string): () => void {
  const { stdout } = process;
  // Elsewhere the line would be a file full of lines.
  if (!stdout.isTTY) return () => {};
  let isShown = false;
  const erase = () => {
    if (isShown) stdout.write('\r\x1b[K');
    isShown = false;
  };
  const show = () => {
    erase();
    stdout.write(text().slice(0, (stdout.columns || 80) - 1));
    isShown = true;
  };
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, 1000);
  }, QUIET_MS);
  return () => {
    clearInterval(timer);
    erase();
  };
}

/** What a folder of a site holds. */
function measure(folder: string) {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}

/** Says how a build gets on that writes to `folder`, and in the end what it has made. */
export function reportBuild(folder: string) {
  const start = performance.now();
  const stop = showProgress(() => {
    const files = globSync('**/*.*', { cwd: folder }).length;
    return `Building: ${number(seconds(start))} s, ${counted(files, 'file')} written …`;
  });
  let measured: ReturnType<typeof measure> | undefined;
  return {
    /** Ends the progress, whatever came of the build. */
    stop,
    /** Looks at what the build has made, before it is published: another build may take its place at once. */
    measure() {
      measured = measure(folder);
    },
    /** Sums up a build that went well and now lies in `outDir`. */
    done(outDir: string) {
      stop();
      const { bytes, pages } = measured ?? measure(folder);
      const errors = listContent(contentRoot).files.filter(({ kind }) => kind === 'errors').length;
      const made = `${counted(pages, 'page')} for ${counted(errors, 'error')}`;
      const cost = `${number(seconds(start), 1)} s, ${number(bytes / 1e6, 1)} MB`;
      console.log(`Built ${made} (${cost}) in ${outDir}`);
    },
  };
}
