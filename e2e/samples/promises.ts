// The requests and responses that the content promises, for the mock API of the samples.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { allErrors } from '../../src/reference/catalog.ts';
import { sampleResponse } from '../../src/reference/response.ts';
import type { ApiError, Catalog } from '../../src/reference/types.ts';
import type { Answer, Received } from './mock-api.ts';

/** The number of other errors that a sample gets, to check that it distinguishes them from its own. */
const OTHERS = 2;

/** The request that programs send, by the front matter of an error. */
type Promised = Pick<NonNullable<ApiError['sample']>, 'request' | 'body'>;

/** Returns the requests and responses that the content folder `root` promises. */
export function promises(root: string, catalog: Catalog) {
  const { samples } = catalog.api;
  const environment: Record<string, string> = samples?.environment ?? {};
  const errors = allErrors(catalog);

  /** Replaces every `$NAME` in a value by the samples' environment. */
  function expanded<T>(value: T): T {
    const text = JSON.stringify(value).replace(
      /\$([A-Z][A-Z0-9_]*)/g,
      (_, name: string) => environment[name]!,
    );
    return JSON.parse(text) as T;
  }

  /** What no output may contain: the secrets, and the header that is made of them. */
  const secrets = new Map(
    (samples?.secrets ?? []).map((name) => [environment[name]!, name] as [string, string]),
  );
  if (samples?.user) {
    secrets.set(Buffer.from(expanded(samples.user)).toString('base64'), 'the Authorization header');
  }

  const credentials = Object.entries(expanded(samples?.headers ?? {})).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const carriesAll = ({ user, headers }: Received) =>
    user === (samples?.user && expanded(samples.user)) &&
    credentials.every(([name, value]) => headers[name] === value);
  const carriesNone = ({ user, headers }: Received) =>
    user === undefined && credentials.every(([name]) => headers[name] === undefined);

  /** Whether a request is the promised one, with its credentials and without any other field. */
  function isPromised(promise: Promised, received: Received): boolean {
    const wanted = expanded({ request: promise.request!, body: promise.body });
    const isClear = received.request.includes(' http://');
    // A program that handles the error sends its request over https, whatever provokes it.
    const asSecure = wanted.request.replace(' http:', ' https:');
    if (received.request !== wanted.request && received.request !== asSecure) return false;
    // A request without encryption must not contain secrets, so none is expected.
    if (isClear) return carriesNone(received);
    return carriesAll(received) && isDeepStrictEqual(filled(received), wanted.body ?? {});
  }

  /** Returns the errors whose names are next to this one's, and so most like it. */
  function neighborsOf(error: ApiError): ApiError[] {
    const position = errors.indexOf(error);
    const distance = (other: ApiError) => Math.abs(errors.indexOf(other) - position);
    return errors
      .filter((other) => other !== error)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, OTHERS);
  }

  /** Returns the successful response to a request: the file of the content folder at the request's path. */
  function goodAnswer({ request }: Pick<Received, 'request'>): Answer {
    const { pathname } = new URL(request.split(' ')[1]!);
    const file = join(root, 'answers', `${pathname}.json`);
    if (!existsSync(file)) return { status: 404, body: { missing: file } };
    return { status: 200, body: JSON.parse(readFileSync(file, 'utf8')) as object };
  }

  /** Returns the response with this error, as it answers one request. */
  const responseTo = (error: ApiError, sampleRequestId: string) =>
    sampleResponse({ ...catalog.api, sampleRequestId }, error) as object;

  /** Answers the promised request with this error, and every other one successfully. */
  const answering =
    (error: ApiError, promise: Promised, requestId: string) =>
    (request: Received): Answer =>
      isPromised(promise, request)
        ? { status: error.status, body: responseTo(error, requestId) }
        : goodAnswer(request);

  /** Answers the promised request successfully, with other values of these fields. */
  const answeringWith =
    (fields: object, promise: Promised) =>
    (request: Received): Answer => {
      const answer = goodAnswer(request);
      if (answer === 'silence' || !('body' in answer) || !isPromised(promise, request)) return answer;
      return { ...answer, body: { ...answer.body, ...fields } };
    };

  return {
    environment,
    secrets,
    expanded,
    isPromised,
    neighborsOf,
    goodAnswer,
    responseTo,
    answering,
    answeringWith,
  };
}

/**
 * Returns the body of a request without the fields that an SDK sends empty (null, or an object without
 * fields), and without those that it repeats from the request's path.
 */
function filled({ request, body }: Received) {
  const inPath = new Set<unknown>(new URL(request.split(' ')[1]!).pathname.split('/'));
  return Object.fromEntries(
    Object.entries(body ?? {}).filter(
      ([, value]) => value !== null && JSON.stringify(value) !== '{}' && !inPath.has(value),
    ),
  );
}
