import { allErrors } from '../reference/catalog.ts';
import type { Catalog } from '../reference/types.ts';
import { errorPath, formatPath } from '../reference/urls.ts';

/**
 * Returns the errors as problem types, in the form of the registry that RFC 9457 defines: the URI, the title, the
 * status and the reference of each type. See https://www.rfc-editor.org/rfc/rfc9457#section-4.2
 */
export const toProblemTypes = (catalog: Catalog) => ({
  types: allErrors(catalog).map((error) => {
    const page = errorPath(catalog.api, error);
    return {
      type: error.url,
      title: error.summary,
      status: error.status,
      reference: catalog.api.site + page,
      json: catalog.api.site + formatPath(page, 'json'),
    };
  }),
});
