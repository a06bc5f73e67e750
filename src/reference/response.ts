import { z } from 'zod';
import type { Api, ApiError } from './catalog.ts';
import { errorCode, statusCode } from './schemas.ts';

/** The body of a failed request, in the order in which the API writes it. */
export const errorResponse = z.looseObject({
  status_code: statusCode.describe('The HTTP status, once more.'),
  request_id: z.string().describe('Names this one request. Log it; whoever helps you will ask for it.'),
  error_type: errorCode.describe('The stable name of the error. Branch on it.'),
  error_message: z.string().describe('The error in a sentence, for developers. Its wording may change.'),
  error_url: z
    .string()
    .regex(/^https:\/\//)
    .describe('Where the error is explained: a page of this reference.'),
});

export type ErrorResponse = z.infer<typeof errorResponse>;

/** The fields of the response, as its schema describes them. */
export const responseFields = () =>
  Object.entries(z.toJSONSchema(errorResponse).properties ?? {}).map(([name, field]) => {
    const { type, description } = field as { type: string; description: string };
    return { name, type, description };
  });

/** The response that documents an error: real in all but its request id. */
export const sampleResponse = (api: Api, error: ApiError): ErrorResponse => ({
  status_code: error.status,
  request_id: api.sampleRequestId,
  error_type: error.code,
  error_message: error.message,
  error_url: error.url,
});

/** The sample as text, indented as the API's own documents show it. */
export const sampleJson = (api: Api, error: ApiError) => JSON.stringify(sampleResponse(api, error), null, 2);
