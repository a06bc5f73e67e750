// Checks the behavior of a sample in all cases. Each complaint names the file, the problem and the fix.
import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { languages, type Sample } from '../../src/reference/samples.ts';
import type { ApiError, Catalog } from '../../src/reference/types.ts';
import { compileSample } from './install.ts';
import type { Answer, Received } from './mock-api.ts';
import { promises } from './promises.ts';
import { runSample, type SampleRun } from './run.ts';

/** Milliseconds after which a sample hangs: more than the timeout that it sets, on a busy machine. */
const LIMIT = 40_000;

/** Words of a program that warns of a secret which others may have read. */
const EXPOSED = /\b(?:rotate|revoke|leaked|exposed)\b/i;

/** A response from a proxy instead of the API. */
const PROXY_PAGE = '<html><head><title>403 Forbidden</title></head><body>Blocked by policy.</body></html>\n';

type Must = (condition: boolean, what: string, run?: SampleRun) => void;

/** The checks of the samples of a content folder. */
export function sampleChecks(root: string, catalog: Catalog, limit = LIMIT) {
  const {
    environment,
    secrets,
    expanded,
    isPromised,
    neighborsOf,
    goodAnswer,
    responseTo,
    answering,
    answeringWith,
  } = promises(root, catalog);

  /** Collects the complaints about a sample's runs; each run is searched for secrets. */
  function inspect(error: ApiError, sample: Sample) {
    const file = relative(process.cwd(), join(root, 'errors', error.id, sample.file));
    const complaints: string[] = [];
    const must: Must = (condition, what, run) => {
      if (condition) return;
      complaints.push(`${file} ${what}${run ? ` ${JSON.stringify(run, null, 2)}` : ''}`);
    };
    const run = async (
      when: string,
      answer: ((request: Received) => Answer) | 'refused',
      given: Record<string, string> = environment,
    ) => {
      const result = await runSample(root, error, sample, { environment: given, answer, limit });
      const output = result.stdout + result.stderr;
      for (const [secret, name] of secrets) {
        must(
          !output.includes(secret),
          `prints ${name} ${when}. Print the error's message and its request id, nothing else of it.`,
          result,
        );
      }
      must(
        result.received.length > 0 || !EXPOSED.test(output),
        `warns of an exposed secret ${when}, although it sent nothing. Print what to correct.`,
        result,
      );
      must(
        result.code !== null,
        `doesn't end within ${limit / 1000} seconds ${when}. Set a timeout for each call.`,
        result,
      );
      return result;
    };
    /** A failure is reported in words, without a stack trace, and with an exit code. */
    const fails = (when: string, result: SampleRun) => {
      const output = result.stdout + result.stderr;
      must(output.trim().length > 10, `prints nothing ${when}. Print a line with the reason.`, result);
      must(
        !/^\s+at \S+\(|^Traceback |^goroutine /m.test(output),
        `prints a stack trace ${when}. Print a line with the reason instead.`,
        result,
      );
      must(result.code !== 0, `ends with exit code 0 ${when}. Exit with another code.`, result);
    };
    /** Checks how the sample reports failures that do not come from the API. */
    const failsWithoutAnswer = async () => {
      fails('when the connection is refused', await run('when the connection is refused', 'refused'));
      const blocked = () => ({ status: error.status, html: PROXY_PAGE });
      fails('when a proxy answers with HTML', await run('when a proxy answers with HTML', blocked));
      const last = Object.keys(environment).findLast((name) => sample.code.includes(name));
      if (!last) return;
      const without = Object.fromEntries(Object.entries(environment).filter(([name]) => name !== last));
      const when = `without ${last}`;
      const result = await run(when, goodAnswer, without);
      fails(when, result);
      const lines = (result.stdout + result.stderr).trim().split('\n');
      must(
        lines.length === 1 && lines[0]!.includes(last),
        `doesn't report in one line that ${last} is missing. Read the variable once, and name it.`,
        result,
      );
      must(result.received.length === 0, `sends a request ${when}. Stop before that.`, result);
    };
    /** Checks the sample in the cases that the front matter lists under `also`. */
    const doesAlso = async (
      promise: NonNullable<ApiError['sample' | 'fix']>,
      answerFor: (fields: object | undefined) => (request: Received) => Answer,
    ) => {
      for (const { given, answer, prints, sends } of promise.also) {
        const when = `with ${JSON.stringify(answer ?? given)}`;
        const result = await run(when, answerFor(answer), { ...environment, ...given });
        must(result.stdout.trim() === prints, `doesn't print “${prints}” ${when}. Print it.`, result);
        for (const text of sends ? expanded(promise.logs) : []) {
          must(result.stderr.includes(text), `doesn't log ${text} ${when}. Log it.`, result);
        }
        if (sends) continue;
        must(result.received.length === 0, `sends a request ${when}. Stop before that.`, result);
        must(result.code !== 0, `ends with exit code 0 ${when}. Exit with another code.`, result);
      }
    };
    return { complaints, must, run, fails, failsWithoutAnswer, doesAlso };
  }
  type Inspection = ReturnType<typeof inspect>;

  const isFix = ({ language, file }: Sample) => file === languages[language].fix;

  /** Returns the complaints about a sample, except about how long it waits. */
  async function check(error: ApiError, sample: Sample): Promise<string[]> {
    const inspection = inspect(error, sample);
    const refused = await compileSample(root, error, sample);
    inspection.must(!refused, `is refused by its compiler or linter. Fix it: ${refused}`);
    if (!refused) await (isFix(sample) ? checkFix : checkHandling)(error, sample, inspection);
    return inspection.complaints;
  }

  /** Checks a program that provokes an error and prints the response, or handles it as index.mdx promises. */
  async function checkHandling(error: ApiError, sample: Sample, inspection: Inspection) {
    const { must, run, fails, failsWithoutAnswer, doesAlso } = inspection;
    const promise = error.sample!;
    const handles = sample.language !== 'curl';
    const { prints, logs } = promise;

    const requestId = `request-id-test-${randomUUID()}`;
    const own = await run('when it meets its error', answering(error, promise, requestId));
    const printed = handles ? own.stdout.trim() : bodyOf(own.stdout);
    const sent = own.received.filter((request) => isPromised(promise, request));
    must(printed !== '', `prints nothing. It must print “${handles ? prints : 'the response'}”.`, own);
    must(sent.length === 1, `doesn't send \`request\` of index.mdx exactly once. Send it once.`, own);
    if (handles) {
      must(own.code === 0, 'fails when it meets its error. Handle the error.', own);
      must(printed === prints, `doesn't print \`prints\` of index.mdx. Print “${prints}”.`, own);
      for (const text of [requestId, ...expanded(logs)]) {
        must(own.stderr.includes(text), `doesn't log ${text}. Log it.`, own);
      }
    } else {
      const response = responseTo(error, requestId);
      must(isDeepStrictEqual(parsed(printed), response), "doesn't print the response. Print it.", own);
      fails('when it provokes its error', own);
    }

    for (const other of neighborsOf(error)) {
      const when = `when it meets ${other.id}`;
      const result = await run(when, answering(other, promise, requestId));
      must(
        result.stdout.trim() !== own.stdout.trim(),
        `mistakes ${other.id} for its own error. Compare the code of the error.`,
        result,
      );
      fails(when, result);
    }

    const well = await run('when the request succeeds', goodAnswer);
    must(well.code === 0, 'fails when the request succeeds. Exit with code 0.', well);
    must(well.stdout.trim() !== '', 'prints nothing when the request succeeds. Print a line.', well);
    must(
      well.stdout.trim() !== own.stdout.trim(),
      'mistakes a success for its error. Check the response.',
      well,
    );
    if (handles) await doesAlso(promise, () => answering(error, promise, requestId));
    await failsWithoutAnswer();
  }

  /** Checks a program that fixes the cause of an error, as index.mdx promises. */
  async function checkFix(error: ApiError, sample: Sample, inspection: Inspection) {
    const { must, run, fails, failsWithoutAnswer, doesAlso } = inspection;
    const promise = error.fix!;
    const isCurl = sample.language === 'curl';

    const well = await run('when the request succeeds', goodAnswer);
    const sent = well.received.filter((request) => isPromised(promise, request));
    must(sent.length === 1, "doesn't send `fix.request` of index.mdx exactly once. Send it once.", well);
    must(well.code === 0, 'fails when the request succeeds. Exit with code 0.', well);
    if (isCurl) {
      const answer = sent[0] && goodAnswer(sent[0]);
      const body = answer && answer !== 'silence' && 'body' in answer ? answer.body : undefined;
      const isPrinted = isDeepStrictEqual(parsed(bodyOf(well.stdout)), body);
      must(isPrinted, "doesn't print the response. Print it.", well);
    } else {
      const { prints } = promise;
      must(well.stdout.trim() === prints, `doesn't print \`fix.prints\`. Print “${prints}”.`, well);
      await doesAlso(promise, (fields) => answeringWith(fields ?? {}, promise));
    }
    for (const other of [error, ...neighborsOf(error)]) {
      const when = `when it meets ${other.id}`;
      const result = await run(when, answering(other, promise, `request-id-test-${randomUUID()}`));
      must(
        result.stdout.trim() !== well.stdout.trim(),
        `mistakes ${other.id} for a success. Check the response.`,
        result,
      );
      fails(when, result);
    }
    await failsWithoutAnswer();
  }

  /** Returns the complaints about a sample that gets no response. It should give up on its own, and report that. */
  async function checkSilence(error: ApiError, sample: Sample): Promise<string[]> {
    const { complaints, run, fails } = inspect(error, sample);
    const when = 'when there is no response';
    if (await compileSample(root, error, sample)) return [];
    fails(when, await run(when, () => 'silence'));
    return complaints;
  }

  return { check, checkSilence };
}

/** Returns what curl prints below the headers, those of the proxy included. */
const bodyOf = (output: string) =>
  output
    .trim()
    .split(/\r?\n\r?\n/)
    .at(-1)!;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
