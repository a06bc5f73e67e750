import { stringify } from 'yaml';
import { z } from 'zod';
import { allErrors } from '../reference/catalog.ts';
import { responseLanguage, responseSchema, sampleResponse } from '../reference/response.ts';
import type { Catalog, Status } from '../reference/types.ts';
import { errorPath, indexPath, statusPath } from '../reference/urls.ts';

/** The name of the schema of the response in the components of the API's document. */
const SCHEMA = 'ErrorReferenceResponse';
const responseName = ({ code }: Status) => `ErrorReference${code}`;

const mediaTypes = { json: 'application/json', xml: 'application/xml', text: 'text/plain' };

/**
 * Returns an OpenAPI Overlay, which adds the errors to the OpenAPI document of the API: a response for each status
 * to every operation that has none for it, with the schema and an example of each error. The schema is one of
 * OpenAPI 3.0, which 3.1 accepts. See https://spec.openapis.org/overlay/v1.0.0.html
 */
export function openApiOverlay(catalog: Catalog): string {
  const { api, statuses } = catalog;
  const schema = z.toJSONSchema(responseSchema(api, allErrors(catalog)), { target: 'openapi-3.0' });
  const response = (status: Status) => ({
    description: `${status.summary} See ${api.site}${statusPath(api, status.code)}`,
    content: {
      [mediaTypes[responseLanguage(api)]]: {
        schema: { $ref: `#/components/schemas/${SCHEMA}` },
        examples: Object.fromEntries(
          status.errors.map((error) => [
            error.code,
            {
              summary: error.summary,
              description: `See ${api.site}${errorPath(api, error)}`,
              value: sampleResponse(api, error),
              'x-error-code': error.code,
            },
          ]),
        ),
      },
    },
  });
  const overlay = {
    overlay: '1.0.0',
    info: { title: `The errors of the ${api.name}`, version: '1.0.0' },
    actions: [
      {
        target: '$',
        description: `The responses and their schema, generated from ${api.site}${indexPath(api)}`,
        update: {
          components: {
            responses: Object.fromEntries(statuses.map((status) => [responseName(status), response(status)])),
            schemas: { [SCHEMA]: schema },
          },
        },
      },
      ...statuses.map((status) => ({
        target: `$.paths.*[?(@.responses && !@.responses['${status.code}'])]`,
        description: `The operations without a response for ${status.code}`,
        update: { responses: { [status.code]: { $ref: `#/components/responses/${responseName(status)}` } } },
      })),
    ],
  };
  return stringify(overlay, { lineWidth: 0, aliasDuplicateObjects: false });
}
