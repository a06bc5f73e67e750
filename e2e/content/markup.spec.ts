// Every shipped page is valid HTML, and its links lead somewhere.
import { test } from '@playwright/test';
import { expectLinked, expectValid } from '../markup.ts';
import { dist } from '../site.ts';

test('every page is valid', () => expectValid(dist));
test('every link leads somewhere', () => expectLinked(dist));
