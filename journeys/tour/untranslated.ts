import type { Page, Response } from 'playwright'

/**
 * Words of the main region that were never taken from the texts, with the pseudo-locale on. What the server sent is
 * data: names, codes, and sentences it wrote itself.
 */
export async function untranslated(page: Page, data: ReadonlySet<string>): Promise<readonly string[]> {
  const shown = await page.evaluate(readWords)
  const whole = [...data].join('\n').toLowerCase()
  const isData = (words: string): boolean =>
    words.split(outline).every((part) => whole.includes(uncut(part).toLowerCase()) || isFormatted(part))
  return [...new Set(shown)].filter((words) => words !== 'Portolan' && !isMarked(words) && !isData(words))
}

/** Between the parts of a line; a number of the outline stands before its name: '4.2 Rehearse'. */
const outline = / · |, |(?<=^[\d.]+) /

/** Of a token only its beginning is shown: 'ptl_08GucN…'. */
function uncut(words: string): string {
  return words.replace(/…$/, '')
}

/** Every text of every answer that the page got. */
export function gatherData(page: Page): ReadonlySet<string> {
  const data = new Set<string>()
  page.on('response', (response) => void gather(response, data).catch(() => undefined))
  return data
}

async function gather(response: Response, data: Set<string>): Promise<void> {
  if (!response.url().includes('/api/') || response.url().endsWith('/api/live')) return
  const walk = (value: unknown): void => {
    if (typeof value === 'string') data.add(value.replaceAll(/\s+/g, ' '))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(await response.json())
}

/** Runs in the page: every run of text in the main region that can be seen. */
export function readWords(): string[] {
  const main = document.querySelector('main') ?? document.body
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
    // What names its language was written in it, as the practices of a sheet are, and is no text of the screens.
    const told = node.parentElement?.closest('kbd, code, pre, main [lang]') === null
    if (text !== '' && node.parentElement?.checkVisibility() && told) words.push(text)
  }
  return words
}

function isMarked(words: string): boolean {
  return /[[\]~]/.test(words)
}

const units =
  /\b(days?|weeks?|months?|years?|min|now|in|ago|of|h|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|bn|m|k|[A-Z]{2,4})\b/g

/** A number, a day, an age, an amount, and what a thing of the record is called by (D-12): no texts write them. */
function isFormatted(words: string): boolean {
  if (/^[A-Z]-\d+$/.test(words)) return true
  return !/\p{L}/u.test(words.replaceAll(/(?<=\d)(bn|m|k)\b/g, '').replaceAll(units, ''))
}
