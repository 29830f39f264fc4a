import { describe, expect, it } from 'vitest'
import { sampleActivity } from '../testing/sample-activity.ts'
import { findAmong, readReferences, referencesText } from './references.ts'

const rows = [
  sampleActivity({ id: '31', wbs: '1', code: null }),
  sampleActivity({ id: '32', wbs: '1.1', code: null }),
  sampleActivity({ id: '33', wbs: null, code: 'A-1010' }),
]
const read = (text: string, self = 'x') =>
  readReferences(text, { find: findAmong(rows), minutesPerDay: 480, self })
const none = { kind: 'working', minutes: 0 }

describe('predecessors as planners write them', () => {
  it.each([
    ['1.1', [{ predecessor: '32', kind: 'FS', lag: none }]],
    ['a-1010', [{ predecessor: '33', kind: 'FS', lag: none }]],
    ['1FS+2d', [{ predecessor: '31', kind: 'FS', lag: { kind: 'working', minutes: 960 } }]],
    ['1.1 SS -1 d', [{ predecessor: '32', kind: 'SS', lag: { kind: 'working', minutes: -480 } }]],
    ['A-1010FF+50%', [{ predecessor: '33', kind: 'FF', lag: { kind: 'percent', percent: 50 } }]],
    ['1EA+2t', [{ predecessor: '31', kind: 'FS', lag: { kind: 'working', minutes: 960 } }]],
    ['1+3ed', [{ predecessor: '31', kind: 'FS', lag: { kind: 'elapsed', minutes: 4_320 } }]],
    ['', []],
  ])('%s is read', (text, links) => expect(read(text)).toEqual(links))

  it('by the number of a line where nothing else is called so', () => {
    expect(read('3')).toMatchObject([{ predecessor: '33' }])
    expect(read('33')).toMatchObject([{ predecessor: '33' }])
  })

  it('parts them by semicolons and by commas, which may be decimal signs', () => {
    expect(read('1; 1.1SS')).toMatchObject([{ predecessor: '31' }, { predecessor: '32', kind: 'SS' }])
    expect(read('1,1.1')).toMatchObject([{ predecessor: '31' }, { predecessor: '32' }])
    expect(read('1FS+2,5d,3')).toMatchObject([{ lag: { minutes: 1_200 } }, { predecessor: '33' }])
    expect(read('1FS+2,3')).toMatchObject([{ lag: { minutes: 960 } }, { predecessor: '33' }])
  })

  it.each([
    ['14', { code: 'unknown', text: '14' }],
    ['14FS+2d', { code: 'unknown', text: '14' }],
    ['1FS+2x', { code: 'lag', text: '+2x' }],
    ['1; 1', { code: 'twice', text: '1; 1' }],
  ])('tells what is wrong with %s', (text, problem) => expect(read(text)).toEqual(problem))

  it('refuses an activity before itself', () => {
    expect(read('1.1', '32')).toEqual({ code: 'self', text: '1.1' })
  })

  it('are written so that they can be read back', () => {
    const words = {
      number: (value: number) => String(value).replace('.', ','),
      day: 't',
      elapsedDay: 'ft',
      hour: 'Std.',
      minute: 'Min.',
      link: (kind: string) => ({ FS: 'EA', SS: 'AA', FF: 'EE', SF: 'AE' })[kind] ?? kind,
    }
    const labels = new Map([
      ['31', '1'],
      ['32', '1.1'],
      ['33', 'A-1010'],
    ])
    const setting = { minutesPerDay: 480, words, labelOfId: (id: string) => labels.get(id) ?? id }
    const links = read('1SS+1,5t; A-1010; 1.1FF-3ft')
    if (!Array.isArray(links)) throw new Error('not read')
    expect(referencesText(links, setting)).toBe('1AA+1,5 t; A-1010; 1.1EE-3 ft')
    expect(read(referencesText(links, setting))).toEqual(links)
  })
})
