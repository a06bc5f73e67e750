import { z } from 'zod';
import { ERROR_CODE, isReservedOnWindows, STATUS_CODE, whole } from '../ids.ts';
import { isPlainUrl } from '../text.ts';

export const statusCode = z.int().min(200).max(599);
export const errorCode = z
  .string()
  .regex(whole(ERROR_CODE), { error: 'is not a valid code' })
  .refine((code) => !isReservedOnWindows(code), { error: 'is a name that Windows reserves' });
export const errorId = z.string().regex(new RegExp(`^${STATUS_CODE.source}/${ERROR_CODE.source}$`), {
  error: 'is not of the form status/code',
});

export const oneLine = z.string().regex(/^\S(?:.*\S)?$/, { error: 'is not one line of text' });

/** A sentence in any language: `.`, `。`, `؟` and others end a sentence. */
export const sentence = (minimum: number, maximum: number) =>
  z
    .string()
    .min(minimum)
    .max(maximum)
    .regex(/^\S.*\p{Sentence_Terminal}['"’”»)\]]?$/u, { error: 'does not end like a sentence' });

export const httpsUrl = z
  .string()
  .refine((url) => url.startsWith('https://') && isPlainUrl(url), { error: 'is not a full https: URL' });

/** Environment variables of a program. */
export const variables = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string().min(1));

/** The body of a failed request, or the template of one. A text is the body of a response that isn't JSON. */
export const responseBody = z.union([z.record(z.string(), z.json()), z.string().min(1)]);
