import { openSite } from './open-site.ts';

/** The first result of the dialog: where it leads, and how sure the sentence above the results is of it. */
export interface First {
  href: string;
  isCertain: boolean;
  /** Whether it is certain, most likely or “did you mean”, and doesn't only fit. */
  isClaim: boolean;
}

export interface Answer {
  /** None, if nothing was found. */
  first?: First;
  /** Whether the prose was asked. */
  asksProse: boolean;
}

/** Returns the first result in the search dialog of the built site for each text, including results from the text of the pages. */
export async function askDialog(page: string, texts: string[]): Promise<Answer[]> {
  const { browser, origin, close } = await openSite('dist');
  const tab = await browser.newPage();
  await tab.goto(origin + page);
  await tab.keyboard.press('/');
  await tab.locator('dialog .state').filter({ hasText: 'It stays in this page' }).waitFor();
  const answers = await tab.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('dialog input')!;
    const state = document.querySelector('dialog .state')!;
    const found: Answer[] = [];
    for (const text of asked) {
      input.value = '';
      input.dispatchEvent(new Event('input'));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      let asksProse = false;
      while (/It stays in this page|Searching/.test(state.textContent)) {
        asksProse ||= state.textContent.includes('Searching');
        await new Promise((resolve) => setTimeout(resolve));
      }
      const option = document.querySelector<HTMLAnchorElement>('dialog [role=option]');
      const first = option && {
        href: option.getAttribute('href')!,
        isCertain: option.matches('.certain'),
        isClaim: option.matches('.certain') || /Most likely|Did you mean/.test(state.textContent),
      };
      found.push({ ...(first && { first }), asksProse });
    }
    return found;
  }, texts);
  await close();
  return answers;
}
