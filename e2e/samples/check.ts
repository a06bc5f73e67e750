// What a sample must do, said as complaints: each names the file, what is wrong and what to do.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ApiError, Catalog } from '../../src/reference/types.ts';
import { allErrors } from '../../src/reference/catalog.ts';
import { sampleResponse } from '../../src/reference/response.ts';
import type { Sample } from '../../src/reference/samples.ts';
import { compileSample } from './install.ts';
import type { Answer, Received } from './mock-api.ts';
import { runSample, type SampleRun } from './run.ts';

/** With how many other errors a sample is answered, to see that it tells them from its own. */
const OTHERS = 2;
/** Milliseconds after which a sample hangs: more than the timeout that it sets, on a busy machine. */
const LIMIT = 40_000;
/** How many lines a sample may take to say what is missing. */
const LINE = 1;

/** Words of a program that warns of a secret which others may have read. */
const EXPOSED = /\b(?:rotate|revoke|leaked|exposed)\b/i;

/** What a proxy on the way says in place of the API. */
const PROXY_PAGE = '<html><head><title>403 Forbidden</title></head><body>Blocked by policy.</body></html>\n';

type Say = (condition: boolean, what: string, run?: SampleRun) => void;

/** The checks of the samples of a content folder. */
export function sampleChecks(root: string, catalog: Catalog, limit = LIMIT) {
  const { samples } = catalog.api;
  const environment: Record<string, string> = samples?.environment ?? {};
  const errors = allErrors(catalog);

  /** A value with every `$NAME` in it read from the samples' environment. */
  function expanded<T>(value: T): T {
    const text = JSON.stringify(value).replace(
      /\$([A-Z][A-Z0-9_]*)/g,
      (_, name: string) => environment[name]!,
    );
    return JSON.parse(text) as T;
  }

  /** What no output may hold: the secrets, and the header that is made of them. */
  const secrets = new Map(
    (samples?.secrets ?? []).map((name) => [environment[name]!, name] as [string, string]),
  );
  if (samples?.user) {
    secrets.set(Buffer.from(expanded(samples.user)).toString('base64'), 'the Authorization header');
  }

  /** What the API asks for to know who sends a request. */
  const credentials = Object.entries(expanded(samples?.headers ?? {})).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const carriesAll = ({ user, headers }: Received) =>
    user === (samples?.user && expanded(samples.user)) &&
    credentials.every(([name, value]) => headers[name] === value);
  const carriesNone = ({ user, headers }: Received) =>
    user === undefined && credentials.every(([name]) => headers[name] === undefined);

  /** Whether this is the request that provokes the error: nothing less, nothing more. */
  function provokes({ sample: promise }: ApiError, received: Received): boolean {
    const { request, body } = received;
    const wanted = expanded({ request: promise!.request!, body: promise!.body });
    // A program that handles the error sends its request over https, whatever provokes it.
    const isClear = request.includes(' http://');
    if (request !== wanted.request && request !== wanted.request.replace(' http:', ' https:')) return false;
    // What is not encrypted must carry no secret, so it needs none.
    if (isClear) return carriesNone(received);
    return carriesAll(received) && isDeepStrictEqual(filled(body), wanted.body ?? {});
  }

  /** The errors whose names are next to this one's, and so most like it. */
  function neighborsOf(error: ApiError): ApiError[] {
    const place = errors.indexOf(error);
    const distance = (other: ApiError) => Math.abs(errors.indexOf(other) - place);
    return errors
      .filter((other) => other !== error)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, OTHERS);
  }

  /** The API's good answer to a request: the file of the content folder that its path names. */
  function goodAnswer({ request }: Received): Answer {
    const { pathname } = new URL(request.split(' ')[1]!);
    const file = join(root, 'answers', `${pathname}.json`);
    if (!existsSync(file)) {
      return { status: 404, body: { missing: file } };
    }
    return { status: 200, body: JSON.parse(readFileSync(file, 'utf8')) as object };
  }

  /** The response with this error to a request of its own. */
  const responseTo = (error: ApiError, sampleRequestId: string) =>
    sampleResponse({ ...catalog.api, sampleRequestId }, error) as object;

  /** Answers the provoking request with this error, and every other one well. */
  const answering =
    (error: ApiError, asked: ApiError, requestId: string) =>
    (request: Received): Answer =>
      provokes(asked, request)
        ? {
            status: error.status,
            body: responseTo(error, requestId),
          }
        : goodAnswer(request);

  const fileOf = (error: ApiError, sample: Sample) =>
    relative(process.cwd(), join(root, 'errors', error.id, sample.file));

  /** Collects the complaints about a sample's runs; each run is searched for secrets. */
  function inspect(error: ApiError, sample: Sample) {
    const file = fileOf(error, sample);
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
    /** It is reported as a failure: in words, and with an exit code. */
    const fails = (when: string, result: SampleRun) => {
      say(
        (result.stdout + result.stderr).trim().length > 10,
        `says nothing ${when}. Print a line that says what went wrong.`,
        result,
      );
      say(result.code !== 0, `ends with exit code 0 ${when}. End with another one.`, result);
    };
    return { complaints, say, run, fails };
  }

  /** What is wrong with a sample, apart from how long it waits: nothing if all is well. */
  async function check(error: ApiError, sample: Sample): Promise<string[]> {
    const { complaints, say, run, fails } = inspect(error, sample);
    const refused = await compileSample(root, error, sample);
    say(!refused, `is refused by its language. Mend it: ${refused}`);
    if (refused) return complaints;
    // What provokes the error prints the response; what handles it prints what index.mdx promises.
    const handles = sample.language !== 'curl';
    const { prints, also, logs } = error.sample!;

    const requestId = `request-id-test-${randomUUID()}`;
    const own = await run('when it meets its error', answering(error, error, requestId));
    const printed = handles ? own.stdout.trim() : bodyOf(own.stdout);
    const sent = own.received.filter((request) => provokes(error, request));
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
      const result = await run(when, answering(other, error, requestId));
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

    for (const { given, prints: line, sends } of handles ? also : []) {
      const when = `with ${JSON.stringify(given)}`;
      const result = await run(when, answering(error, error, requestId), { ...environment, ...given });
      say(result.stdout.trim() === line, `does not print “${line}” ${when}. Print it.`, result);
      if (sends) {
        for (const text of expanded(logs)) {
          say(result.stderr.includes(text), `does not log ${text} ${when}. Log it.`, result);
        }
        continue;
      }
      say(result.received.length === 0, `sends a request ${when}. Refuse before that.`, result);
      say(result.code !== 0, `ends with exit code 0 ${when}. End with another one.`, result);
    }

    fails('when the connection is refused', await run('when the connection is refused', 'refused'));
    const blocked = () => ({ status: error.status, html: PROXY_PAGE });
    fails('when a proxy answers with HTML', await run('when a proxy answers with HTML', blocked));

    const last = Object.keys(environment).findLast((name) => sample.code.includes(name));
    if (last) {
      const without = Object.fromEntries(Object.entries(environment).filter(([name]) => name !== last));
      const when = `without ${last}`;
      const result = await run(when, goodAnswer, without);
      fails(when, result);
      const lines = (result.stdout + result.stderr).trim().split('\n');
      say(
        lines.length <= LINE && lines[0]!.includes(last),
        `does not say in a line that ${last} is missing. Read it once, and name it.`,
        result,
      );
      say(result.received.length === 0, `sends a request ${when}. Refuse before that.`, result);
    }
    return complaints;
  }

  /** What is wrong with a sample that gets no answer: nothing if it gives up by itself, and says so. */
  async function checkSilence(error: ApiError, sample: Sample): Promise<string[]> {
    const { complaints, run, fails } = inspect(error, sample);
    const when = 'when nobody answers';
    if (await compileSample(root, error, sample)) return [];
    fails(when, await run(when, () => 'silence'));
    return complaints;
  }

  return { check, checkSilence, fileOf };
}

/** A body without the fields that an SDK sends empty: null, or an object with nothing in it. */
const filled = (body: unknown) =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter(([, value]) => value !== null && JSON.stringify(value) !== '{}'),
  );

/** What curl prints below the headers, those of the proxy included. */
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
