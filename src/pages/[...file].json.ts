// The JSON forms: the catalogue, each error, the schemas, and what the lookup loads.
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { href } from '../components/href.ts';
import {
  jsonSchema,
  schemaNames,
  toCatalogueDocument,
  toErrorDocument,
} from '../reference/forms/documents.ts';
import { lookupData } from '../reference/lookup/entries.ts';

export const getStaticPaths = (async () => {
  const all = await catalogue();
  const { reference, statuses } = all;
  const file = (name: string, document: object) => ({
    params: { file: `${reference.path.slice(1)}/${name}` },
    props: { document },
  });
  return [
    file('errors', toCatalogueDocument(all)),
    file('lookup', lookupData(all, href(''))),
    ...schemaNames.map((name) => file(`schemas/v1/${name}`, jsonSchema(reference, name))),
    ...statuses.flatMap(({ errors }) =>
      errors.map((error) => file(error.id, toErrorDocument(reference, error))),
    ),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: object }> = ({ props }) => Response.json(props.document);
