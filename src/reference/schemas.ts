/**
 * The schemas of the content. They are strict, and they are the contract: the description of each key is the
 * fix in a diagnostic, the comment in a new file, and the hint in an editor.
 */
import { api } from './schemas/api.ts';
import { error } from './schemas/error.ts';
import { guide, status } from './schemas/status.ts';

export const schemas = { api, guides: guide, statuses: status, errors: error };

/** The kinds of content that have a schema. */
export type Kind = keyof typeof schemas;
