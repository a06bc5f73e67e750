// The files and folders of the content that each page is made of, below the content folder. The first one is what
// a reader edits.
import { formatId, type ErrorKey } from './ids.ts';

export const indexSources = ['api.yaml', 'statuses', 'errors'];
export const errorObjectSources = ['error-object.mdx'];
export const statusSources = (status: number) => [`statuses/${status}.mdx`, `errors/${status}`];
export const errorSources = (error: ErrorKey) => [
  `errors/${formatId(error)}/index.mdx`,
  `errors/${formatId(error)}`,
];
