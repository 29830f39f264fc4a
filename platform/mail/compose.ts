import type { MailLanguage, Notice } from '../notices/contract/index.ts'
import { type MailPatterns, mailWords, sayIn } from './words.ts'

export type Composed = { readonly subject: string; readonly text: string; readonly html: string }

export type Composing = {
  /** The language of who gets it. */
  readonly language: MailLanguage
  readonly name: string
  readonly organisation: string
  readonly origin: string
  readonly notices: readonly Pick<Notice, 'sentence' | 'wording' | 'opens' | 'times'>[]
  /** The page on which no more mail is asked for. */
  readonly unsubscribePage: string
}

/** A mail says what there is to know and where; never the words of anybody, nor an amount: those are read at home. */
export function composeDigest(of: Composing, patterns: MailPatterns): Composed {
  const { notices, origin, language } = of
  const words = mailWords[language]
  const lines = notices.map(({ times, opens, ...told }) => {
    const said = sayIn(language, patterns, told)
    return { words: times > 1 ? words.times(said, times) : said, said, link: `${origin}${opens}` }
  })
  const [first] = lines
  const subject =
    lines.length === 1 && first !== undefined ? first.said : words.several(lines.length, of.organisation)
  return { subject, ...inFrame(of, lines) }
}

export function composeTest(of: Omit<Composing, 'notices'>): Composed {
  const { organisation, origin, language } = of
  const { test, testSubject } = mailWords[language]
  const line = { words: test(organisation), link: `${origin}/administration/mail` }
  return { subject: testSubject(organisation), ...inFrame(of, [line]) }
}

type Line = { readonly words: string; readonly link: string }

function inFrame(
  { language, name, organisation, origin, unsubscribePage }: Omit<Composing, 'notices'>,
  lines: readonly Line[],
): { text: string; html: string } {
  const choose = `${origin}/notices`
  const say = mailWords[language]
  const text = [
    say.hello(name),
    '',
    ...lines.flatMap(({ words, link }) => [words, link, '']),
    `${say.choose}: ${choose}`,
    `${say.noMore}: ${unsubscribePage}`,
    '',
    `Portolan, ${organisation}`,
  ].join('\n')
  const items = lines
    .map(
      ({ words, link }) =>
        `<tr><td style="padding:10px 0;border-top:1px solid #e4e7ec"><a href="${escaped(link)}" style="color:#3f49bf;text-decoration:none;font-weight:500">${escaped(words)}</a></td></tr>`,
    )
    .join('')
  const foot = [
    `<a href="${escaped(choose)}" style="color:#4a5160">${say.choose}</a>`,
    `<a href="${escaped(unsubscribePage)}" style="color:#4a5160">${say.noMore}</a>`,
  ].join(' · ')
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(organisation)}</title></head>
<body style="margin:0;padding:24px 12px;background:#fbfbfc;color:#1a1d23;font:14px/21px -apple-system,'Segoe UI',Roboto,Arial,sans-serif">
<table role="presentation" width="100%" style="max-width:560px;margin:0 auto;border-collapse:collapse">
<tr><td style="padding:0 0 12px">${escaped(say.hello(name))}</td></tr>${items}
<tr><td style="padding:16px 0 0;border-top:1px solid #e4e7ec;font-size:12px;line-height:18px;color:#4a5160">${foot}<br>Portolan, ${escaped(organisation)}</td></tr>
</table></body></html>`
  return { text, html }
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
