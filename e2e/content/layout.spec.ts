// The shipped pages fit every window, with their tables and their code.
import { expectNoSidewaysScroll } from '../sideways.ts';
import { test } from '../site.ts';
import { ownPages } from './pages.ts';

test('no page scrolls sideways', async ({ page }) => expectNoSidewaysScroll(page, ownPages));
