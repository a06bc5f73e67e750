import { z } from 'zod';
import { errorCode, oneLine, sentence } from './values.ts';

export const guide = z.strictObject({
  title: oneLine.describe('The heading of the page.'),
  summary: sentence(30, 160).describe('What the page says: one sentence or two, 30 to 160 characters.'),
});

export const status = z.strictObject({
  reason: oneLine.describe('The reason phrase of the status, such as “Not Found”.'),
  summary: sentence(30, 160).describe('What the status means: one sentence or two, 30 to 160 characters.'),
  likely: z
    .array(errorCode)
    .default([])
    .describe(
      'The codes of its errors, in the order in which the page asks which one it is: likely ones first.',
    ),
});
