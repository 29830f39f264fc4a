import { told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../outcome.ts'
import { defaultCaps } from '../reading/caps.ts'
import { fail, type Read, sizeOf } from '../reading/failure.ts'
import { inflateGzip, isGzip } from '../reading/gzip.ts'
import { defaultScheduleCaps, type ScheduleCaps } from './caps.ts'
import type { ScheduleFile } from './model.ts'
import { readMspdi } from './mspdi/read-mspdi.ts'
import { readPmxml } from './pmxml/read-pmxml.ts'
import { openReading, type Reading, subjectFinding } from './reading.ts'
import type { DifferenceReport } from './report.ts'
import { checkReferences } from './references.ts'
import { readXer } from './xer/read-xer.ts'
import { decodeXml } from './xml/decode-xml.ts'

export type ScheduleReadOptions = {
  readonly name: string
  /** Label of the Encoding Standard, where the file does not say and the guess is wrong: windows-1251. */
  readonly encoding?: string
  readonly caps?: Partial<ScheduleCaps>
}

export type ScheduleReading = { readonly file: ScheduleFile; readonly report: DifferenceReport }

/**
 * Reads a schedule by what the bytes hold, whatever the name says: Microsoft Project XML, Primavera XER or XML,
 * each also gzipped. Undefined with a finding if it cannot; nothing is read by half.
 */
export function readSchedule(
  bytes: Uint8Array,
  options: ScheduleReadOptions,
): Outcome<ScheduleReading | undefined> {
  const reading = openReading()
  const read = readBytes(bytes, options, reading)
  if ('failure' in read) {
    const { code, ...says } = read.failure
    return { result: undefined, findings: [fileFinding('error', code, options.name, says)] }
  }
  checkReferences(read.value, reading)
  return {
    result: { file: read.value, report: reading.ledger.report() },
    findings: reading.findings.all(),
  }
}

function readBytes(bytes: Uint8Array, options: ScheduleReadOptions, reading: Reading): Read<ScheduleFile> {
  const caps: ScheduleCaps = { ...defaultScheduleCaps, ...options.caps }
  if (bytes.length === 0) return fail('empty', told('exchange:empty')`The file is empty. Export it again.`)
  if (bytes.length > caps.bytes) return tooBig(caps.bytes)
  const inflated = isGzip(bytes) ? inflateGzip(bytes, { ...defaultCaps, ...caps }) : { value: bytes }
  if ('failure' in inflated) return inflated
  const plain = inflated.value
  if (startsWith(plain, [0xd0, 0xcf, 0x11, 0xe0])) return fail('mpp-refused', mppSentence)
  if (startsWith(plain, [0x50, 0x4b])) return fail('zip-refused', zipSentence)
  if (looksLikeXer(plain)) return readXer(plain, { caps, ...optional('encoding', options.encoding) }, reading)
  return readXmlBytes(plain, { ...options, caps }, reading)
}

const mppSentence = told(
  'exchange:mpp',
)`This is a Microsoft Project file (.mpp), a form that only Microsoft Project reads. In Microsoft Project: File, Save As, XML.`
const zipSentence = told(
  'exchange:zip',
)`This is a packed file or a workbook, no schedule file. Unpack it, or import a workbook as a register.`

function tooBig(bytes: number): ReturnType<typeof fail> {
  return fail(
    'too-big',
    told(
      'exchange:schedule-too-big',
    )`The file is larger than ${{ size: sizeOf(bytes) }}. Split the schedule into smaller files.`,
  )
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function head(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2_000))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
}

function looksLikeXer(bytes: Uint8Array): boolean {
  return /^\s*(?:ERMHDR\b|%T\t)/.test(head(bytes))
}

function readXmlBytes(
  bytes: Uint8Array,
  options: ScheduleReadOptions & { readonly caps: ScheduleCaps },
  reading: Reading,
): Read<ScheduleFile> {
  if (!/^\s*</.test(head(bytes))) return fail('not-a-schedule', notAScheduleSentence)
  const decoded = decodeXml(bytes, options.encoding)
  if ('failure' in decoded) return decoded
  const { text, encoding, guessed } = decoded.value
  if (text.length > options.caps.inflatedBytes) return tooBig(options.caps.inflatedBytes)
  if (guessed && encoding !== 'utf-8') reading.findings.add(encodingDoubt(options.name, encoding))
  const read = /<APIBusinessObjects[\s>]/.test(text.slice(0, 4_000)) ? readPmxml : readMspdi
  return read(text, options.caps, reading)
}

const notAScheduleSentence = told(
  'exchange:no-schedule',
)`The file is no schedule that is known here. Save it from Microsoft Project as XML, or from Primavera as XER or XML.`

function encodingDoubt(name: string, encoding: string): ReturnType<typeof subjectFinding> {
  return subjectFinding(
    'warning',
    'encoding-guessed',
    { kind: 'file', id: name },
    told(
      'exchange:encoding-not-utf-8',
    )`The file is not the UTF-8 it says to be, so it was read as ${{ encoding }}. If names look wrong, name its encoding.`,
  )
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>)
}
