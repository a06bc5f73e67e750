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
  order: z
    .array(errorCode)
    .default([])
    .describe(
      'The codes of its errors in the order in which the page asks about them: the order of the checks, or the likely ones first.',
    ),
  choice: z
    .strictObject({
      title: oneLine.optional().describe('The heading above the questions, such as “Which refusal is it?”'),
      note: sentence(20, 160)
        .optional()
        .describe('What readers must know about the order: one sentence or two, 20 to 160 characters.'),
    })
    .default({})
    .describe('The words around the questions that distinguish its errors: `title` and `note`.'),
});
