/** One line of an iCalendar object (RFC 5545, 3.1): `NAME;PARAMETER=VALUE:value`. */
export type ContentLine = {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

/** Lines are folded at 75 octets: one that begins with a blank goes on with the one before. */
export function contentLines(text: string): readonly ContentLine[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => readLine(line) ?? [])
}

/** A text value without its escapes, on one line. */
export function plainText(value: string): string {
  return value
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .replace(/\s+/g, ' ')
    .trim()
}

function readLine(line: string): ContentLine | undefined {
  const colon = colonOf(line)
  if (colon < 1) return undefined
  const [name = '', ...parameters] = unquotedParts(line.slice(0, colon))
  return {
    name: name.trim().toUpperCase(),
    parameters: Object.fromEntries(parameters.map(parameterOf)),
    value: line.slice(colon + 1),
  }
}

/** A colon within quotes belongs to a parameter. */
function colonOf(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]
    if (sign === '"') quoted = !quoted
    else if (sign === ':' && !quoted) return at
  }
  return -1
}

function unquotedParts(head: string): readonly string[] {
  const parts = ['']
  let quoted = false
  for (const sign of head) {
    if (sign === '"') quoted = !quoted
    else if (sign === ';' && !quoted) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}

function parameterOf(part: string): readonly [string, string] {
  const at = part.indexOf('=')
  return at < 0 ? [part.toUpperCase(), ''] : [part.slice(0, at).trim().toUpperCase(), part.slice(at + 1)]
}
