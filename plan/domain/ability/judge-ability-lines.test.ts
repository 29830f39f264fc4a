import type { Told } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { type GivenAbility, judgeAbilityLines } from './judge-ability-lines.ts'

const line = (given: Partial<GivenAbility>): GivenAbility => ({
  row: 2,
  person: 'Tomas',
  ability: 'SQL',
  level: 3,
  evidence: '',
  from: null,
  until: null,
  wrong: null,
  ...given,
})

const ground = {
  people: new Map([
    ['tomas', ['t']],
    ['greta', ['g']],
    ['twin', ['a', 'b']],
    ['me', ['m']],
  ]),
  abilities: new Map([
    ['sql', ['s']],
    ['go', ['g1', 'g2']],
  ]),
  held: new Map([['t s', { level: 3, evidence: 'Course', from: '2025-01-01', until: null }]]),
  self: new Set(['m']),
  today: '2026-11-16',
}

it('a row is new, an update or the same, against what counts now', () => {
  const judged = judgeAbilityLines(
    [
      line({}),
      line({ row: 3, person: 'GRETA' }),
      line({ row: 4, level: 4, person: 'tomas', ability: 'sql' }),
    ],
    ground,
  )
  expect(judged.map(({ verdict, before }) => [verdict, before])).toEqual([
    ['same', 3],
    ['new', null],
    ['stop', 3],
  ])
  expect(judged[2]?.because?.sentence).toBe('Row 2 tells this ability of this person already.')
  const [changed] = judgeAbilityLines([line({ until: '2027-01-01' })], ground)
  expect(changed).toMatchObject({ verdict: 'update', from: '2025-01-01', evidence: 'Course' })
  const [raised] = judgeAbilityLines([line({ level: 5 })], ground)
  expect(raised).toMatchObject({ verdict: 'update', from: '2026-11-16', evidence: 'Course', until: null })
})

it.each([
  [{ wrong: { sentence: 'Wrong.' } as Told }, 'Wrong.'],
  [{ person: 'Nobody' }, 'Nobody is called “Nobody”.'],
  [{ person: 'Twin' }, '2 people are called “Twin”: write the address instead.'],
  [{ person: 'Me' }, 'Nobody assesses himself: leave this row out, and propose it.'],
  [{ ability: 'Cobol' }, 'The catalogue has no ability “Cobol”. Add it there, or write its name.'],
  [{ ability: 'Go' }, '“Go” stands below 2 areas. Rename one of them.'],
  [{ from: '2026-02-01', until: '2026-01-01' }, 'It ends before it begins.'],
] as const)('stops with a sentence: %j', (given, sentence) => {
  const [judged] = judgeAbilityLines([line(given)], ground)
  expect([judged?.verdict, judged?.because?.sentence]).toEqual(['stop', sentence])
})
