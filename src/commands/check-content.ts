// The first part of npm run check: reads all content and lists what is wrong with it.
import { contentRoot } from '../content.config.ts';
import { readContent } from '../integrations/content-check/check.ts';
import { ContentError } from '../integrations/content-check/problem.ts';
import { spellingProblems } from '../integrations/content-check/spelling.ts';

try {
  readContent(contentRoot);
  const problems = await spellingProblems(contentRoot);
  if (problems.length) throw new ContentError(problems);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
