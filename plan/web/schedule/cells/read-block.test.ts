import { describe, expect, it } from 'vitest'
import { readBlock } from './read-block.ts'

const read = (text: string) =>
  readBlock(
    text.split('\n').map((line) => line.split('\t')),
    {
      minutesPerDay: 480,
      idOf: (line) => `n${line + 1}`,
      find: (called) => (called === 'old' ? 'o1' : undefined),
      readDay: (day) => (/^\d{4}-/.test(day) ? day : undefined),
    },
  )
const brief = (text: string) =>
  read(text).lines.map(({ name, level, length, predecessors }) => [
    name,
    level,
    length?.minutes,
    predecessors.map(({ predecessor, kind }) => `${predecessor} ${kind}`).join(),
  ])

describe('lines of a plan from a spreadsheet', () => {
  it('are understood without headers: names, lengths and predecessors by their line', () => {
    expect(brief('Design\t5d\t\n  Screens\t3d\t\n  Tests\t2d\t2SS+1d\nBuild\t4w\t1')).toEqual([
      ['Design', 0, 2_400, ''],
      ['Screens', 1, 1_440, ''],
      ['Tests', 1, 960, 'n2 SS'],
      ['Build', 0, 9_600, 'n1 FS'],
    ])
  })

  it('are understood by their headers, in English and in German, in any order', () => {
    const english =
      'WBS\tDuration\tTask Name\tOwner\tPredecessors\n1\t\tDesign\tIris\t\n1.1\t3d\tScreens\tBo\t\n2\t1w\tBuild\tBo\t1.1'
    expect(brief(english)).toEqual([
      ['Design', 0, undefined, ''],
      ['Screens', 1, 1_440, ''],
      ['Build', 0, 2_400, 'n2 FS'],
    ])
    expect(brief('Nr.\tVorgangsname\tDauer\tVorgänger\n10\tEntwurf\t5 Tage\t\n20\tBau\t2,5 t\t10EE')).toEqual(
      [
        ['Entwurf', 0, 2_400, ''],
        ['Bau', 0, 1_200, 'n1 FF'],
      ],
    )
  })

  it('take their outline from a column of levels, never more than one deeper', () => {
    expect(brief('1\tDesign\n3\tScreens\n2\tTests\n1\tBuild').map(([name, level]) => [name, level])).toEqual([
      ['Design', 0],
      ['Screens', 1],
      ['Tests', 1],
      ['Build', 0],
    ])
  })

  it('take bare numbers for days where a column of predecessors stands behind', () => {
    expect(brief('Design\t5\t\nBuild\t10\t1')).toEqual([
      ['Design', 0, 2_400, ''],
      ['Build', 0, 4_800, 'n1 FS'],
    ])
  })

  it('may follow what stands in the plan already', () => {
    expect(brief('Name\tPredecessors\nBuild\told')).toEqual([['Build', 0, undefined, 'o1 FS']])
  })

  it('say what cannot be read, line by line', () => {
    const { problems } = read('Name\tDuration\tPredecessors\nDesign\tsoon\t\nBuild\t2d\t9')
    expect(problems).toEqual([
      { line: 0, field: 'duration', text: 'soon', why: 'length' },
      { line: 1, field: 'predecessors', text: '9', why: 'unknown' },
    ])
  })
})
