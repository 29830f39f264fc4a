import { expect, it } from 'vitest'
import { readDayTable } from './read-day-table.ts'

const read = async (text: string, needs: 'name' | 'person' = 'name') =>
  await readDayTable(new TextEncoder().encode(text), { name: 'days.csv', needs })

it('a table of holidays has a day, a name and perhaps minutes', async () => {
  const { result } = await read('Datum;Feiertag;Minuten\n25.12.2026;Weihnachten;\n31.12.2026;Silvester;240\n')
  expect(result?.map(({ first, name, minutes }) => [first, name, minutes])).toEqual([
    ['2026-12-25', 'Weihnachten', null],
    ['2026-12-31', 'Silvester', 240],
  ])
})

it('a table of absences has a person and days, one or more', async () => {
  const { result } = await read(
    'Employee,From,To\nTomas Berg,2026-12-21,2026-12-31\nGreta,2026-11-02,\n',
    'person',
  )
  expect(result?.map(({ person, first, last }) => [person, first, last])).toEqual([
    ['Tomas Berg', '2026-12-21', '2026-12-31'],
    ['Greta', '2026-11-02', '2026-11-02'],
  ])
})

it('half a day is told in words, of the first or the last day', async () => {
  const { result } = await read(
    'Person;Von;Bis;Halber Tag\nTomas;02.11.2026;;Vormittag\nGreta;02.11.2026;04.11.2026;nachmittags\nAda;02.11.2026;;\nBo;02.11.2026;;ein bisschen\n',
    'person',
  )
  expect(result?.map(({ fromNoon, untilNoon }) => [fromNoon, untilNoon])).toEqual([
    [false, true],
    [true, false],
    [false, false],
    [false, false],
  ])
  expect(result?.[3]?.wrong?.sentence).toContain('write morning or afternoon')
})

it('a row that cannot be read says why, and the others stay', async () => {
  const { result } = await read(
    'Day,Name,Minutes\nsomeday,Feast,\n2026-12-25,Christmas,9999\n2026-12-26,Boxing,0\n',
  )
  expect(result?.map(({ wrong }) => wrong?.sentence ?? null)).toEqual([
    '“someday” is no day.',
    '“9999” are no minutes of a day.',
    null,
  ])
})

it('a table of something else is refused with what it would need', async () => {
  const { result, findings } = await read('Project,Cost\nA,1\n', 'person')
  expect(result).toBeUndefined()
  expect(findings[0]?.sentence).toContain('Person, From and To')
})
