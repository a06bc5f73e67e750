/**
 * The schemas of the content. They are strict. The description of each key is also the fix in a diagnostic, the
 * comment in a new file, and the hint in an editor.
 */
import { api } from './schemas/api.ts';
import { error } from './schemas/error.ts';
import { guide, status } from './schemas/status.ts';

export const schemas = { api, guides: guide, statuses: status, errors: error };

/** The kinds of content that have a schema. */
export type Kind = keyof typeof schemas;
