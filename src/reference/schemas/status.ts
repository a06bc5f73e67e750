import { z } from 'zod';
import { errorCode, oneLine, sentence } from './values.ts';

export const guide = z.strictObject({
  title: oneLine.describe('The heading of the page.'),
  summary: sentence(30, 160).describe(
    'The content of the page in one or two sentences, 30 to 160 characters.',
  ),
});

export const status = z.strictObject({
  reason: oneLine.describe('The reason phrase of the status, such as “Not Found”.'),
  summary: sentence(30, 160).describe(
    'The meaning of the status, in one or two sentences of 30 to 160 characters.',
  ),
  likely: z
    .array(errorCode)
    .default([])
    .describe(
      'The codes of its errors in the order in which the page asks about them, the likely ones first.',
    ),
});
