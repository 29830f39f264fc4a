import { asGrouped, told, type Told } from '@portolan/quantity'
import { SaxesParser } from 'saxes'
import { fail, type Failure, isFailure, type Read } from '../../reading/failure.ts'
import type { ScheduleCaps } from '../caps.ts'
import type { KeptElement } from '../kept.ts'

export type XmlRoot = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** What the reader of a format wants to hear. Elements come whole, one by one, and are not kept here. */
export type XmlListener = {
  /** True for elements that are too large to come whole: their children come by themselves. */
  readonly opens: (name: string, within: readonly string[]) => boolean
  readonly root: (root: XmlRoot) => Failure | undefined
  readonly element: (element: KeptElement, within: readonly string[]) => void
  readonly opened?: (name: string, within: readonly string[]) => void
}

export type XmlTally = { readonly elements: number; readonly illegalSigns: number; readonly remarks: number }

/** An element while it is open. There are as many as the file is deep, and each is used again and again. */
type OpenElement = {
  name: string
  text: string
  children: KeptElement[] | undefined
  attributes: Record<string, string> | undefined
}

/**
 * Walks through XML with bounded depth and number of elements. A document type is refused, so no entity but the
 * five of XML means anything. Nothing of a file that fails has been more than heard.
 */
export function streamXml(text: string, caps: ScheduleCaps, listener: XmlListener): Read<XmlTally> {
  const walk = { elements: 0, illegalSigns: 0, remarks: 0 }
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  const open: string[] = []
  const drafts: OpenElement[] = []
  let depth = 0
  const addText = (part: string): void => {
    const draft = drafts[depth - 1]
    if (draft !== undefined && depth > 0) draft.text = draft.text === '' ? part : draft.text + part
  }
  const spelled = interned()
  // Seven at most: an eighth makes the parser an object with slow properties, which takes five times as long.
  parser.on('doctype', () => stop('doctype-refused', doctypeSentence))
  parser.on('comment', () => void (walk.remarks += 1))
  parser.on('error', (error) => stop('damaged-xml', damagedSentence(error.message)))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    walk.elements += 1
    if (walk.elements > caps.elements) stop('too-many-elements', tooManySentence(caps.elements))
    if (open.length + depth >= caps.depth) stop('too-deep', tooDeepSentence(caps.depth))
    const name = spelled(tag.name)
    if (open.length === 0) {
      const refused = listener.root({ name, attributes: { ...tag.attributes } })
      if (refused !== undefined) throw { failure: refused }
      open.push(name)
    } else if (depth === 0 && listener.opens(name, open)) {
      listener.opened?.(name, open)
      open.push(name)
    } else {
      begin((drafts[depth] ??= emptyElement()), name, tag.attributes)
      depth += 1
    }
  })
  parser.on('closetag', () => {
    if (depth === 0) {
      open.pop()
      return
    }
    depth -= 1
    const element = finished(drafts[depth] ?? emptyElement(), spelled)
    const above = depth === 0 ? undefined : drafts[depth - 1]
    if (above === undefined) listener.element(element, open)
    else if (above.children === undefined) above.children = [element]
    else above.children.push(element)
  })
  return feed(parser, text, walk)
}

const pieceLength = 65_536

function feed(
  parser: SaxesParser<{ xmlns: false }>,
  text: string,
  walk: { elements: number; illegalSigns: number; remarks: number },
): Read<XmlTally> {
  try {
    // A mark or line ends before the declaration are common and mean nothing.
    let at = /^[\s\uFEFF]*/.exec(text)?.[0].length ?? 0
    while (at < text.length) {
      const end = pieceEnd(text, at)
      parser.write(withoutIllegal(text.slice(at, end), walk))
      at = end
    }
    const whole = text.trimEnd().endsWith(`</${rootName(text)}>`)
    parser.on('error', () =>
      whole ? stop('damaged-xml', openMarkSentence) : stop('truncated', truncatedSentence),
    )
    parser.close()
    return { value: walk }
  } catch (stopped) {
    if (isFailure(stopped)) return stopped
    throw stopped
  }
}

const longestReference = 12

/** Not inside a reference to a character, which the cleaning below must see whole. */
function pieceEnd(text: string, at: number): number {
  const end = Math.min(text.length, at + pieceLength)
  if (end === text.length) return end
  const reference = text.slice(end - longestReference, end).lastIndexOf('&')
  return reference < 0 ? end : end - longestReference + reference
}

/** Control characters but tab and line ends. */
const forbidden = Array.from({ length: 32 }, (_, code) => code)
  .filter((code) => !isLegal(code))
  .map((code) => String.fromCharCode(code))
  .join('')

/** Signs that XML 1.0 forbids, written as they are or as references; Microsoft Project writes both. */
const illegal = new RegExp(`[${forbidden}\\uFFFE\\uFFFF]|&#(?:[xX]([0-9a-fA-F]{1,6})|(\\d{1,7}));`, 'g')

function withoutIllegal(piece: string, walk: { illegalSigns: number }): string {
  return piece.replace(illegal, (sign, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (sign.startsWith('&') && isLegal(code)) return sign
    walk.illegalSigns += 1
    return ''
  })
}

function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff)
}

function stop(code: string, says: Told): never {
  throw fail(code, says)
}

function emptyElement(): OpenElement {
  return { name: '', text: '', children: undefined, attributes: undefined }
}

function begin(element: OpenElement, name: string, attributes: Record<string, string>): void {
  element.name = name
  element.text = ''
  element.children = undefined
  element.attributes = undefined
  for (const key in attributes) {
    if (key !== '') element.attributes = { ...attributes }
  }
}

function finished(element: OpenElement, spelled: (text: string) => string): KeptElement {
  const { name, text, children, attributes } = element
  if (attributes !== undefined) return withAttributes(element)
  if (children === undefined) return { name, text: spelled(text) }
  // Text between elements is the indentation of the file, unless somebody wrote words there.
  return text.trim() === '' ? { name, children } : { name, text, children }
}

function withAttributes({ name, text, children, attributes }: OpenElement): KeptElement {
  const extra = attributes === undefined ? {} : { attributes }
  if (children === undefined) return { name, text, ...extra }
  return text.trim() === '' ? { name, children, ...extra } : { name, text, children, ...extra }
}

/** The same short texts stand in every element; holding each once halves the memory of a large file. */
function interned(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text.length > 20) return text
    const held = known.get(text)
    if (held !== undefined) return held
    if (known.size < 50_000) known.set(text, text)
    return text
  }
}

const doctypeSentence = told(
  'exchange:doctype',
)`The file holds a document type (DOCTYPE), which is refused: it can hide harmful content. Save it from its tool again.`
const truncatedSentence = told(
  'exchange:truncated',
)`The file ends too early: it was cut off. Export or download it again.`

const openMarkSentence = told(
  'exchange:open-mark',
)`The XML is damaged: an & or < stands in a text without being written as &amp; or &lt;. Export it again.`

function rootName(text: string): string {
  return /<([A-Za-z_][\w:.-]*)/.exec(text.slice(0, 4_000))?.[1] ?? ''
}

function damagedSentence(message: string): Told {
  const [, line, what] = /^(?:[^:]*:)?(\d+):\d+: (.*)$/s.exec(message) ?? []
  const why = (what ?? message).replace(/[.\s]+$/, '').slice(0, 100)
  return line === undefined
    ? told('exchange:damaged-xml')`The XML is damaged (${{ why }}). Export it again.`
    : told(
        'exchange:damaged-xml-line',
      )`The XML is damaged at line ${{ line: asGrouped(Number(line)) }} (${{ why }}). Export it again.`
}

function tooDeepSentence(depth: number): Told {
  return told(
    'exchange:too-deep',
  )`The file holds elements more than ${{ depth: asGrouped(depth) }} deep, which no schedule does. Export it again from its tool.`
}

function tooManySentence(elements: number): Told {
  return told(
    'exchange:more-elements',
  )`The file holds more than ${{ elements: asGrouped(elements) }} elements. Split the schedule into smaller files.`
}
