import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright'

export type Visitor = {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** A second page of the same person. */
  readonly openPage: () => Promise<Page>
  /** The browser writes every refused answer to its console: those that the story asks for are named here. */
  readonly expectRefusal: (status: number | 'no answer', urlPart: string) => void
  /** What went wrong on this person's pages that no story asked for. */
  readonly complaints: () => readonly string[]
}

type Refusal = { readonly sign: string; readonly urlPart: string }

/** One person at one browser: cookies of their own, and an ear for everything that the pages complain about. */
export async function visit(
  browser: Browser,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const expected: Refusal[] = []
  const heard: { readonly text: string; readonly url: string }[] = []
  // What runs our sources straight may wrap functions in a call of this name; those that go to the page know it not.
  await context.addInitScript('globalThis.__name = (made) => made')
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Against the content policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push({ text: message.text(), url: urlOf(message) })
  })
  context.on('weberror', (fault) =>
    heard.push({ text: String(fault.error()), url: fault.page()?.url() ?? '' }),
  )
  // The browser hands file dialogs to us only while someone listens: from the start, else the first may be missed.
  context.on('page', (page) => void page.on('filechooser', () => undefined))
  const isExpected = ({ text, url }: { text: string; url: string }): boolean =>
    expected.some(({ sign, urlPart }) => text.includes(sign) && url.includes(urlPart))
  return {
    name,
    context,
    page: await context.newPage(),
    openPage: async () => await context.newPage(),
    expectRefusal: (status, urlPart) => void expected.push({ sign: `status of ${status}`, urlPart }),
    complaints: () =>
      heard.filter((one) => !isExpected(one)).map(({ text, url }) => `${name}: ${text} (${url})`),
  }
}

function urlOf(message: ConsoleMessage): string {
  return message.location().url || (message.page()?.url() ?? '')
}
