import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSchedule } from './read-schedule.ts'
import { activityOf, bytesOf, fileOf, mspdiText, readText, taskText } from './testing/mspdi-text.ts'
import { smallPmxml } from './testing/pmxml-text.ts'
import { smallXer } from './testing/xer-text.ts'

const small = mspdiText({ tasks: taskText(1) })

function refused(
  bytes: Uint8Array | string,
  caps = {},
): { readonly code: string; readonly sentence: string } {
  const given = typeof bytes === 'string' ? bytesOf(bytes) : bytes
  const { result, findings } = readSchedule(given, { name: 'plan.xml', caps })
  const [finding] = findings
  if (result !== undefined || finding === undefined) throw new Error('the file is refused')
  expect(findings).toHaveLength(1)
  expect(finding).toMatchObject({ severity: 'error', subject: { kind: 'file', id: 'plan.xml' } })
  return finding
}

describe('reading a schedule', () => {
  it.each([
    ['Microsoft Project XML', small, 'mspdi'],
    ['XER', smallXer, 'xer'],
    ['PMXML', smallPmxml, 'pmxml'],
  ])('tells %s by what it holds, packed or not', (_, text, format) => {
    expect(fileOf(text).format).toBe(format)
    expect(fileOf(gzipSync(text)).format).toBe(format)
  })

  it('refuses a file of Microsoft Project and says the way out', () => {
    const { code, sentence } = refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    expect(code).toBe('mpp-refused')
    expect(sentence).toContain('In Microsoft Project: File, Save As, XML')
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a packed file', 'PK\u0003\u0004', 'zip-refused'],
    ['a web page', '<html><body>plan</body></html>', 'not-a-schedule'],
    ['a table', 'name,start\nA,2026-01-05\n', 'not-a-schedule'],
    ['XML of another kind', '<?xml version="1.0"?><Invoice/>', 'not-a-schedule'],
    [
      'a document type',
      `<?xml version="1.0"?><!DOCTYPE Project SYSTEM "x.dtd">${small.slice(small.indexOf('<Project'))}`,
      'doctype-refused',
    ],
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><Project>&c;</Project>',
      'doctype-refused',
    ],
    ['an entity that nobody defined', '<Project><Name>&bomb;</Name></Project>', 'damaged-xml'],
    ['a file cut in the middle', small.slice(0, small.length / 2), 'truncated'],
    ['a file cut at its end', small.trimEnd().slice(0, -3), 'truncated'],
    ['elements that cross', '<Project><Tasks></Project></Tasks>', 'damaged-xml'],
    [
      '100,000 elements in each other',
      `<Project>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Project>`,
      'too-deep',
    ],
    ['a cut XER', 'ERMHDR\t20.12\n%T\tTASK\n%F\ttask_id\tproj_id\n%R\t1', 'truncated'],
    ['an XER that ends after the name of a table', 'ERMHDR\t20.12\n%T\tTASK', 'truncated'],
  ])('refuses %s in one sentence', (_, text, code) => {
    const finding = refused(text)
    expect(finding.code).toBe(code)
    expect(finding.sentence).toMatch(/^[A-Z].{20,}\.$/s)
  })

  it('keeps to its caps', () => {
    expect(refused(small, { bytes: 100 }).code).toBe('too-big')
    expect(refused(small, { elements: 10 }).code).toBe('too-many-elements')
    expect(refused(small, { depth: 3 }).code).toBe('too-deep')
    expect(refused(smallXer, { elements: 10 }).code).toBe('too-many-elements')
    expect(refused(gzipSync(Buffer.alloc(60_000_000))).code).toBe('inflates-past-cap')
  })

  it('names the line where XML is damaged', () => {
    expect(refused('<Project>\n<Name>A</Name>\n<Title a=b></Title></Project>').sentence).toContain(
      'at line 3',
    )
    expect(refused('<Project><Name>R&D</Name></Project>').sentence).toContain('&amp;')
  })
})

describe('letters', () => {
  const named = (name: string): string => mspdiText({ tasks: taskText(1, `<Notes>${name}</Notes>`) })
  const noteIn = (bytes: Uint8Array): string | undefined => activityOf(fileOf(bytes), '1').notes[0]?.text
  const bare = (name: string): string => named(name).replace(/<\?xml.*\?>/, '<?xml version="1.0"?>')

  it('reads UTF-8 without a declaration, with a mark, and UTF-16', () => {
    expect(noteIn(bytesOf(bare('Größe')))).toBe('Größe')
    expect(noteIn(bytesOf(`\uFEFF${named('Größe')}`))).toBe('Größe')
    expect(noteIn(Buffer.from(`\uFEFF${bare('Größe')}`, 'utf16le'))).toBe('Größe')
    expect(noteIn(Buffer.from(bare('Größe'), 'utf16le'))).toBe('Größe')
  })

  it('reads what is no UTF-8 as windows-1252, and says so', () => {
    const bytes = Buffer.from(bare('Größe'), 'latin1')
    expect(noteIn(bytes)).toBe('Größe')
    expect(readText(bytes).codes).toEqual(['encoding-guessed'])
  })

  it('reads the encoding that is declared', () => {
    const text = named('@').replace('UTF-8', 'windows-1251')
    const [before = '', after = ''] = text.split('@')
    const bytes = Buffer.concat([Buffer.from(before), Uint8Array.from([0xc7, 0xe0]), Buffer.from(after)])
    expect(noteIn(bytes)).toBe('За')
  })

  it('drops signs that XML forbids, and counts them as lost', () => {
    const { file, report } = readText(named('a\u0001b&#x1F;c&#11;d&#x263A;'))
    expect(activityOf(file, '1').notes[0]?.text).toBe('abcd☺')
    expect(report.fields).toContainEqual({
      entity: 'Project',
      field: '(illegal signs)',
      fate: 'lost',
      times: 3,
    })
  })

  it('drops them also where the reader cuts the text into pieces', () => {
    const long = 'x'.repeat(65_530)
    for (let shift = 0; shift < 16; shift += 1) {
      expect(noteIn(bytesOf(named(`${long.slice(shift)}&#x1F;&amp;&#65;`)))).toBe(`${long.slice(shift)}&A`)
    }
  })
})
