import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright'

export type Visitor = {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** A second page of the same person. */
  readonly openPage: () => Promise<Page>
  /** The browser writes every refused answer to its console: those that the story asks for are named here. */
  readonly expectRefusal: (status: number, urlPart: string) => void
  /** What went wrong on this person's pages that no story asked for. */
  readonly complaints: () => readonly string[]
}

type Refusal = { readonly status: number; readonly urlPart: string }

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
  context.setDefaultTimeout(10_000)
  const expected: Refusal[] = []
  const heard: { readonly text: string; readonly url: string }[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Against the content policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push({ text: message.text(), url: urlOf(message) })
  })
  context.on('weberror', (fault) => heard.push({ text: String(fault.error()), url: fault.page()?.url() ?? '' }))
  const isExpected = ({ text, url }: { text: string; url: string }): boolean =>
    expected.some(({ status, urlPart }) => text.includes(`status of ${status}`) && url.includes(urlPart))
  return {
    name,
    context,
    page: await context.newPage(),
    openPage: async () => await context.newPage(),
    expectRefusal: (status, urlPart) => void expected.push({ status, urlPart }),
    complaints: () => heard.filter((one) => !isExpected(one)).map(({ text, url }) => `${name}: ${text} (${url})`),
  }
}

function urlOf(message: ConsoleMessage): string {
  return message.location().url || (message.page()?.url() ?? '')
}
