// What makes a page unreadable at some width, measured in the page itself.
import { expect, type Page } from '@playwright/test';

/** Every 64 px, from a phone at 304 px to a wide screen at 1920 px. */
export const WIDTHS = Array.from({ length: 26 }, (_, i) => 304 + i * 64);

/**
 * Lists the mistakes in the layout of the page in its window: sideways scrolling, paragraphs that are
 * narrower than 12rem, texts that overlap, and words and names that are broken although they fit on a line.
 * It runs in the page, so it uses nothing from outside itself.
 */
export function layoutFaults(): string[] {
  const faults = new Set<string>();
  // Scrolled content passes below the bar.
  scrollTo({ top: 0, behavior: 'instant' });
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize);

  const describe = (element: Element) =>
    `<${element.localName}> “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}”`;

  const excess = root.scrollWidth - root.clientWidth;
  if (excess) faults.add(`the page scrolls sideways by ${excess} px`);

  /** The nearest ancestor whose width decides where a text wraps. */
  const blockOf = (node: Node) => {
    let element = node.parentElement!;
    while (/^(?:inline|contents)$/.test(getComputedStyle(element).display)) element = element.parentElement!;
    return element;
  };
  const contentWidth = (element: Element) => {
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
    const edges = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].map(Number.parseFloat);
    return element.getBoundingClientRect().width - edges.reduce((sum, edge) => sum + edge, 0);
  };
  /** The smallest width of a block: a low limit, or in a narrow window the width between its margins. */
  const least = Math.min(12 * rem, contentWidth(document.querySelector('main')!) - 5 * rem);

  /** The part of the page in which an element's text can be seen: inside all scrolling boxes around it. */
  const clips = new Map<Element, DOMRect>([[document.body, new DOMRect(-1e6, -1e6, 2e6, 2e6)]]);
  const clipOf = (element: Element): DOMRect => {
    const known = clips.get(element);
    if (known) return known;
    let clip = clipOf(element.parentElement!);
    if (getComputedStyle(element).overflow !== 'visible') {
      const box = element.getBoundingClientRect();
      const [x, y] = [Math.max(clip.x, box.x), Math.max(clip.y, box.y)];
      const [right, bottom] = [Math.min(clip.right, box.right), Math.min(clip.bottom, box.bottom)];
      clip = new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
    }
    clips.set(element, clip);
    return clip;
  };

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('.visually-hidden, script, style');

  /** The texts of the page outside code blocks, with the boxes of their lines. */
  const texts: { node: Text; boxes: DOMRect[] }[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (!node.data.trim() || parent.closest('pre') || !isShown(parent)) continue;
    range.selectNodeContents(node);
    texts.push({ node, boxes: [...range.getClientRects()].filter(({ width }) => width > 0) });
  }

  const linesOf = (boxes: DOMRect[]) =>
    boxes.filter((box, i) => i === 0 || box.top >= boxes[i - 1]!.bottom - 3).length;

  // A block of more than one line has room for a few words in each. Headings are short, and cells share a row.
  for (const [block, parts] of Map.groupBy(texts, ({ node }) => blockOf(node))) {
    if (!block.closest('main') || block.matches('td, th, h1, h2, h3')) continue;
    const width = contentWidth(block);
    if (width < least - 1 && linesOf(parts.flatMap(({ boxes }) => boxes)) > 1) {
      faults.add(`only ${Math.round(width)} px wide: ${describe(block)}`);
    }
  }

  const widthOf = (boxes: DOMRect[]) => boxes.reduce((sum, box) => sum + box.width, 0);
  const roomIn = (block: Element) =>
    block.matches('td, th') ? contentWidth(block) : Math.max(contentWidth(block), least);

  // A word or a name is broken only if it is longer than a line.
  const checkBreak = (boxes: DOMRect[], room: number, name: string) => {
    if (linesOf(boxes) > 1 && widthOf(boxes) <= room) faults.add(`broken although it fits: ${name}`);
  };
  // WebKit adds an empty box at the end of the line before.
  const boxesOfRange = () => [...range.getClientRects()].filter((box) => box.width > 0);
  for (const { node, boxes } of texts) {
    if (linesOf(boxes) < 2 || node.parentElement!.closest('code, samp')) continue;
    const boxesOf = (start: number, length: number) => {
      range.setStart(node, start);
      range.setEnd(node, start + length);
      return boxesOfRange();
    };
    const room = roomIn(blockOf(node));
    for (const token of node.data.matchAll(/\S+/g)) {
      // A long address breaks anywhere. Within a shorter token, a line may end after a hyphen, slash or bracket.
      if (widthOf(boxesOf(token.index, token[0].length)) > room) continue;
      for (const word of token[0].matchAll(/[\p{L}\p{N}_]+/gu)) {
        checkBreak(boxesOf(token.index + word.index, word[0].length), room, word[0]);
      }
    }
  }
  for (const name of document.querySelectorAll(
    ':not(pre) > code, .title > :first-child, nav a, .overview a',
  )) {
    if (!isShown(name) || !/^[\w.:$]+$/.test(name.textContent)) continue;
    const isInline = getComputedStyle(name).display === 'inline';
    range.selectNodeContents(name);
    // Of an inline element the padding counts, too.
    const boxes = (isInline ? name : range).getClientRects();
    checkBreak([...boxes], roomIn(isInline ? blockOf(name) : name), name.textContent);
  }

  // A line of code that doesn't fit breaks between names, and continues further to the right than it begins.
  const blocks = [...document.querySelectorAll('pre')].filter(isShown);
  for (const code of [...blocks, ...document.querySelectorAll('samp')].filter(isShown)) {
    const nodes: { node: Text; start: number }[] = [];
    const inner = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    for (let start = 0; inner.nextNode(); start += (inner.currentNode as Text).length) {
      nodes.push({ node: inner.currentNode as Text, start });
    }
    const boxesOf = (from: number, to: number) => {
      const first = nodes.findLast(({ start }) => start <= from)!;
      const last = nodes.findLast(({ start }) => start < to)!;
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return boxesOfRange();
    };
    const block = code.matches('pre') ? code : blockOf(code.firstChild!);
    const { paddingRight } = getComputedStyle(block);
    const right = block.getBoundingClientRect().right - Number.parseFloat(paddingRight);
    for (const { 0: line, index } of code.textContent.matchAll(/\S.*/g)) {
      const boxes = boxesOf(index, index + line.length);
      const next = boxes.find((box) => box.top >= boxes[0]!.bottom - 3);
      if (!next) continue;
      const { left } = boxes[0]!;
      const columns = (x: number) => (right - x) / boxesOf(index, index + 1)[0]!.width;
      // A window with few columns keeps them for names, and one with fewer has no room for long names.
      if (code === block && next.left <= left && columns(left) > 34)
        faults.add(`continues like a line: ${line}`);
      if (columns(next.left) < 24) continue;
      for (const name of line.matchAll(/\w+/g)) {
        const start = index + name.index;
        const boxes = boxesOf(start, start + name[0].length);
        // A mark around the name needs room for its padding, too.
        const { paddingLeft, paddingRight } = getComputedStyle(range.startContainer.parentElement!);
        const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
        // Quotes and the comma stay with the name.
        const before = /["'`]*$/.exec(line.slice(0, name.index))![0].length;
        const after = /^["'`,;]*/.exec(line.slice(name.index + name[0].length))![0].length;
        const [letter] = boxesOf(start, start + 1);
        checkBreak(boxes, right - next.left - padding - (before + after) * letter!.width, name[0]);
      }
    }
  }

  // No line of text overlaps another one, or a block of code.
  const lines = [
    ...texts.map(({ node, boxes }) => ({ element: node.parentElement!, text: node.data, boxes })),
    ...blocks.map((pre) => ({ element: pre, text: pre.textContent, boxes: [pre.getBoundingClientRect()] })),
  ]
    .flatMap(({ element, text, boxes }) => {
      const clip = clipOf(element);
      return boxes.map((box) => ({
        text: text.trim().slice(0, 40),
        x: Math.max(box.x, clip.x),
        right: Math.min(box.right, clip.right),
        y: Math.max(box.y, clip.y),
        bottom: Math.min(box.bottom, clip.bottom),
      }));
    })
    .filter(({ x, right, y, bottom }) => right > x && bottom > y)
    .sort((a, b) => a.y - b.y);
  lines.forEach((line, i) => {
    for (let next = i + 1; next < lines.length && lines[next]!.y < line.bottom; next++) {
      const other = lines[next]!;
      const [width, height] = [
        Math.min(line.right, other.right) - Math.max(line.x, other.x),
        Math.min(line.bottom, other.bottom) - other.y,
      ];
      // Lines that follow each other closely share a few pixels of their boxes, where there is no ink.
      if (width > 2 && height > 6) {
        faults.add(`“${line.text}” overlaps “${other.text}”`);
      }
    }
  });
  return [...faults];
}

/** Opens a page once, and expects it to be readable at every width. */
export async function expectReadable(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    expect.soft(await page.evaluate(layoutFaults), `${path} at ${width} px`).toEqual([]);
  }
}
