import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ExampleActivity, type ExamplePlan, qualityOf, soundPlan } from './example-plan.ts'
import { complementTable, indexTable, pointTable, practiceTable } from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

type Example = {
  readonly point: string
  readonly with?: Readonly<Record<string, Partial<ExampleActivity>>>
  readonly unlink?: readonly string[]
  readonly link?: readonly string[]
  readonly status?: number
  readonly mustFinish?: number
  readonly says: string
  readonly counts: readonly [number, number]
  readonly sentence?: string
}

const examples = [...text.matchAll(/^\{"point".+$/gm)].map((line) => JSON.parse(line[0]) as Example)

function changed(example: Example): ExamplePlan {
  const { with: changes = {}, unlink = [], link = [], status = 0, mustFinish } = example
  const activities = soundPlan.activities.map((each, i) => ({ ...each, ...changes[String(i + 1)] }))
  const links = [...soundPlan.links.filter((each) => !unlink.includes(each)), ...link]
  return { activities, links, status, ...(mustFinish === undefined ? {} : { mustFinish }) }
}

function rowsOf(heading: string): readonly (readonly string[])[] {
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => /^\| [\d`]/.test(line))
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

describe('the README', () => {
  it.each(examples)('tells the truth: $point says $says, counting $counts', (example) => {
    const { points } = qualityOf(changed(example)).result
    const point = points.find(({ id }) => id === example.point)
    expect([point?.verdict, point?.numerator, point?.denominator]).toEqual([example.says, ...example.counts])
    expect(point?.offenders[0]?.sentence).toBe(example.sentence)
  })

  it('has an example that passes and one that fails for each of the fourteen points', () => {
    for (const id of Object.keys(pointTable)) {
      const says = examples.filter(({ point }) => point === id).map((example) => example.says)
      expect([...new Set(says)]).toEqual(['pass', 'fail'])
    }
  })

  it('shows the tables of points, complements and practices as they are', () => {
    expect(rowsOf('points').map(([number, id]) => `${number} ${id}`)).toEqual(
      Object.entries(pointTable).map(([id, { number }]) => `${number} ${id}`),
    )
    expect(rowsOf('complements').map(([id]) => id)).toEqual(Object.keys(complementTable))
    const practices = practiceTable.map(({ practice, points, complements }) => [
      practice,
      points.map((id) => pointTable[id].number).join(', '),
      complements.map((id) => id.replace('-', ' ')).join(', '),
    ])
    expect(rowsOf('practices').map((row) => row.slice(1))).toEqual(practices)
    expect(Object.keys(indexTable)).toHaveLength(9)
  })
})
