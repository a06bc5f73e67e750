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

type Say = (condition: boolean, what: string, run?: SampleRun) => void;

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
    const say: Say = (condition, what, run) => {
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
        say(
          !output.includes(secret),
          `prints ${name} ${when}. Print the error's message and its request id, nothing else of it.`,
          result,
        );
      }
      say(
        result.received.length > 0 || !EXPOSED.test(output),
        `warns of an exposed secret ${when}, though it sent nothing. Say what to correct.`,
        result,
      );
      say(
        result.code !== null,
        `does not end within ${limit / 1000} seconds ${when}. Give each call a timeout that works.`,
        result,
      );
      return result;
    };
    /** A failure is reported in words, without a stack trace, and with an exit code. */
    const fails = (when: string, result: SampleRun) => {
      const output = result.stdout + result.stderr;
      say(output.trim().length > 10, `says nothing ${when}. Print a line that says what went wrong.`, result);
      say(
        !/^\s+at \S+\(|^Traceback |^goroutine /m.test(output),
        `prints a stack trace ${when}. Print a line that says what went wrong.`,
        result,
      );
      say(result.code !== 0, `ends with exit code 0 ${when}. End with another one.`, result);
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
      say(
        lines.length === 1 && lines[0]!.includes(last),
        `does not say in a line that ${last} is missing. Read it once, and name it.`,
        result,
      );
      say(result.received.length === 0, `sends a request ${when}. Refuse before that.`, result);
    };
    /** Checks the sample in the cases that the front matter lists under `also`. */
    const doesAlso = async (
      promise: NonNullable<ApiError['sample' | 'fix']>,
      answerFor: (fields: object | undefined) => (request: Received) => Answer,
    ) => {
      for (const { given, answer, prints, sends } of promise.also) {
        const when = `with ${JSON.stringify(answer ?? given)}`;
        const result = await run(when, answerFor(answer), { ...environment, ...given });
        say(result.stdout.trim() === prints, `does not print “${prints}” ${when}. Print it.`, result);
        for (const text of sends ? expanded(promise.logs) : []) {
          say(result.stderr.includes(text), `does not log ${text} ${when}. Log it.`, result);
        }
        if (sends) continue;
        say(result.received.length === 0, `sends a request ${when}. Refuse before that.`, result);
        say(result.code !== 0, `ends with exit code 0 ${when}. End with another one.`, result);
      }
    };
    return { complaints, say, run, fails, failsWithoutAnswer, doesAlso };
  }
  type Inspection = ReturnType<typeof inspect>;

  const isFix = ({ language, file }: Sample) => file === languages[language].fix;

  /** Returns the complaints about a sample, except about how long it waits. */
  async function check(error: ApiError, sample: Sample): Promise<string[]> {
    const inspection = inspect(error, sample);
    const refused = await compileSample(root, error, sample);
    inspection.say(!refused, `is refused by its language. Mend it: ${refused}`);
    if (!refused) await (isFix(sample) ? checkFix : checkHandling)(error, sample, inspection);
    return inspection.complaints;
  }

  /** Checks a program that provokes an error and prints the response, or handles it as index.mdx promises. */
  async function checkHandling(error: ApiError, sample: Sample, inspection: Inspection) {
    const { say, run, fails, failsWithoutAnswer, doesAlso } = inspection;
    const promise = error.sample!;
    const handles = sample.language !== 'curl';
    const { prints, logs } = promise;

    const requestId = `request-id-test-${randomUUID()}`;
    const own = await run('when it meets its error', answering(error, promise, requestId));
    const printed = handles ? own.stdout.trim() : bodyOf(own.stdout);
    const sent = own.received.filter((request) => isPromised(promise, request));
    say(printed !== '', `prints nothing. It must print “${handles ? prints : 'the response'}”.`, own);
    say(sent.length === 1, `does not send \`request\` of index.mdx once. Send it.`, own);
    if (handles) {
      say(own.code === 0, 'fails when it meets its error. Handle it.', own);
      say(printed === prints, `does not print \`prints\` of index.mdx. Print “${prints}”.`, own);
      for (const text of [requestId, ...expanded(logs)]) {
        say(own.stderr.includes(text), `does not log ${text}. Log it.`, own);
      }
    } else {
      const response = responseTo(error, requestId);
      say(isDeepStrictEqual(parsed(printed), response), 'does not print the response. Print it.', own);
      fails('when it provokes its error', own);
    }

    for (const other of neighborsOf(error)) {
      const when = `when it meets ${other.id}`;
      const result = await run(when, answering(other, promise, requestId));
      say(
        result.stdout.trim() !== own.stdout.trim(),
        `takes ${other.id} for its own. Test the type.`,
        result,
      );
      fails(when, result);
    }

    const well = await run('when all is well', goodAnswer);
    say(well.code === 0, 'fails when all is well. End with exit code 0.', well);
    say(well.stdout.trim() !== '', 'prints nothing when all is well. Say so.', well);
    say(well.stdout.trim() !== own.stdout.trim(), 'takes a good answer for its error. Test it.', well);
    if (handles) await doesAlso(promise, () => answering(error, promise, requestId));
    await failsWithoutAnswer();
  }

  /** Checks a program that fixes the cause of an error, as index.mdx promises. */
  async function checkFix(error: ApiError, sample: Sample, inspection: Inspection) {
    const { say, run, fails, failsWithoutAnswer, doesAlso } = inspection;
    const promise = error.fix!;
    const isCurl = sample.language === 'curl';

    const well = await run('when all is well', goodAnswer);
    const sent = well.received.filter((request) => isPromised(promise, request));
    say(sent.length === 1, 'does not send `fix.request` of index.mdx once. Send it.', well);
    say(well.code === 0, 'fails when all is well. End with exit code 0.', well);
    if (isCurl) {
      const answer = sent[0] && goodAnswer(sent[0]);
      const body = answer && answer !== 'silence' && 'body' in answer ? answer.body : undefined;
      const isPrinted = isDeepStrictEqual(parsed(bodyOf(well.stdout)), body);
      say(isPrinted, 'does not print the response. Print it.', well);
    } else {
      const { prints } = promise;
      say(well.stdout.trim() === prints, `does not print \`fix.prints\`. Print “${prints}”.`, well);
      await doesAlso(promise, (fields) => answeringWith(fields ?? {}, promise));
    }
    for (const other of [error, ...neighborsOf(error)]) {
      const when = `when it meets ${other.id}`;
      const result = await run(when, answering(other, promise, `request-id-test-${randomUUID()}`));
      say(result.stdout.trim() !== well.stdout.trim(), `takes ${other.id} for a success.`, result);
      fails(when, result);
    }
    await failsWithoutAnswer();
  }

  /** Returns the complaints about a sample that gets no response. It should give up on its own, and report that. */
  async function checkSilence(error: ApiError, sample: Sample): Promise<string[]> {
    const { complaints, run, fails } = inspect(error, sample);
    const when = 'when nobody answers';
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
