import type { Page } from '@playwright/test';

/** The texts of the elements with a name, read by the browser's XML parser. Throws if it is not well-formed. */
export const xmlTexts = (page: Page, xml: string, name: string): Promise<string[]> =>
  page.evaluate(
    ([text, tag]) => {
      const document = new DOMParser().parseFromString(text!, 'application/xml');
      const mistake = document.querySelector('parsererror');
      if (mistake) throw new Error(mistake.textContent);
      return [...document.getElementsByTagName(tag!)].map((element) => element.textContent);
    },
    [xml, name],
  );
