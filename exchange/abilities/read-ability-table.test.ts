import { expect, it } from 'vitest'
import { readAbilityTable } from './read-ability-table.ts'

const read = async (text: string) =>
  await readAbilityTable(new TextEncoder().encode(text), { name: 'abilities.csv' })

it('a table of abilities has people, abilities, levels, evidence and days', async () => {
  const { result } = await read(
    'Mitarbeiter;Fähigkeit;Stufe;Nachweis;Gültig bis\nTomas Berg;Kubernetes;4;Zwei Cluster;31.12.2027\nGreta;SQL;2,0;;\n',
  )
  expect(result?.map(({ wrong: _, ...line }) => line)).toEqual([
    {
      row: 2,
      person: 'Tomas Berg',
      ability: 'Kubernetes',
      level: 4,
      evidence: 'Zwei Cluster',
      from: null,
      until: '2027-12-31',
    },
    { row: 3, person: 'Greta', ability: 'SQL', level: 2, evidence: '', from: null, until: null },
  ])
})

it('a row that cannot be read says why, and the others stay', async () => {
  const { result } = await read(
    'Person,Skill,Level,Expires\nTomas,SQL,9,\nTomas,SQL,,\nTomas,SQL,3,someday\nTomas,SQL,3,2027-01-31\n',
  )
  expect(result?.map(({ wrong }) => wrong?.sentence ?? null)).toEqual([
    '“9” is no level from 1 to 5.',
    '“” is no level from 1 to 5.',
    '“someday” is no day.',
    null,
  ])
})

it('a table of something else, or of too much, is refused with a way out', async () => {
  const { result, findings } = await read('Project,Cost\nA,1\n')
  expect(result).toBeUndefined()
  expect(findings[0]?.sentence).toContain('Person, Ability and Level')
  const many = await read(`Person,Ability,Level\n${'A,B,3\n'.repeat(2_001)}`)
  expect(many.findings[0]?.sentence).toContain('2001 rows')
  expect((await read('')).result).toBeUndefined()
})
