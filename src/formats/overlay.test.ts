import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import { readCatalog } from '../../fixtures/read-catalog.ts';
import { FIXTURE } from '../../fixtures/scratch-content.ts';
import { allErrors } from '../reference/catalog.ts';
import { sampleResponse } from '../reference/response.ts';
import { openApiOverlay } from './overlay.ts';

const catalog = readCatalog(FIXTURE);

/** Applies the overlay to a document, as the API's own tools do. */
async function apply(document: object) {
  const overlaySet = parse(openApiOverlay(catalog)) as object;
  const { data } = await openapiOverlay(structuredClone(document), { overlaySet } as never);
  return data as unknown as {
    paths: Record<
      string,
      Record<string, { responses?: Record<string, { $ref?: string; description?: string }> }>
    >;
    components: {
      responses: Record<
        string,
        {
          content: Record<
            string,
            { schema: object; examples: Record<string, { value: unknown; 'x-error-code': string }> }
          >;
        }
      >;
      schemas: Record<string, { required: string[] }>;
    };
  };
}

const document = {
  openapi: '3.0.3',
  info: { title: 'Parcels', version: '1' },
  paths: {
    '/parcels': {
      summary: 'Parcels',
      parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
      get: { responses: { 200: { description: 'A list.' }, 404: { description: 'Their own.' } } },
    },
  },
};

test('the overlay adds a response for each status with an example of each error, and keeps those of the document', async () => {
  const { paths, components } = await apply(document);
  const { get, parameters, summary } = paths['/parcels']!;
  assert.deepEqual(parameters, document.paths['/parcels'].parameters);
  assert.equal(summary, 'Parcels');
  assert.deepEqual(get!.responses!['404'], { description: 'Their own.' });
  assert.deepEqual(get!.responses!['409'], { $ref: '#/components/responses/ErrorReference409' });
  for (const error of allErrors(catalog)) {
    const { schema, examples } =
      components.responses[`ErrorReference${error.status}`]!.content['application/json']!;
    assert.deepEqual(schema, { $ref: '#/components/schemas/ErrorReferenceResponse' });
    assert.deepEqual(examples[error.code]!.value, sampleResponse(catalog.api, error));
    assert.equal(examples[error.code]!['x-error-code'], error.code);
  }
  assert.ok(components.schemas.ErrorReferenceResponse!.required.includes('error_type'));
});

test('the overlay is the same each time', () => {
  assert.equal(openApiOverlay(catalog), openApiOverlay(readCatalog(FIXTURE)));
});
