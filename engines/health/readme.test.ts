import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  defaultPolicy,
  type Edition,
  health,
  type HealthInput,
  measureTable,
  ratingMeanings,
  ruleTable,
  sensitivity,
} from './index.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])

type Example = {
  readonly rule: string
  readonly input: Pick<HealthInput, 'asOf' | 'editions'> & Partial<HealthInput>
  readonly says: string
  readonly sentence: string
}

const examples = text.split(/^## /m).flatMap((section) =>
  [...section.matchAll(/^\{"input".+$/gm)].map((line): Example => {
    return { rule: section.split('\n')[0] ?? '', ...JSON.parse(line[0]) }
  }),
)

function complete(edition: Partial<Edition> & Pick<Edition, 'asOf'>): Edition {
  return { source: 'register', gaps: [], ...edition }
}

function word(status: string): string {
  return status.replace('-', ' ')
}

describe('the README', () => {
  it.each(examples)('tells the truth about $rule: $sentence', ({ rule, input, says, sentence }) => {
    const editions = input.editions.map(complete)
    const { result } = health({ project: 'p', baselines: [], policy: defaultPolicy, ...input, editions })
    const reason = result.reasons.find((candidate) => candidate.rule === rule)
    expect([reason?.status, reason?.sentence]).toEqual([says, sentence])
  })

  it('tells the truth about what would turn a colour', () => {
    const lines = [...text.matchAll(/^\{"sensitivity".+$/gm)].map((line) => JSON.parse(line[0]))
    expect(lines).not.toEqual([])
    for (const { sensitivity: given, gives } of lines) {
      const input = { project: 'p', policy: defaultPolicy, ...given, editions: given.editions.map(complete) }
      expect(sensitivity(input).map(({ sentence }) => sentence)).toEqual(gives)
    }
  })

  it('has an example for every rule and a heading for every rule and measure', () => {
    for (const rule of ruleTable) expect(examples.map((example) => example.rule)).toContain(rule.id)
    for (const { rule } of Object.values(measureTable))
      expect(headings).toContain(rule.replace('health/', ''))
  })

  it('shows the table of ratings as it is', () => {
    const rows = text.split('\n').filter((line) => /^\| [35] \|/.test(line))
    const said = rows.flatMap((row) => {
      const [steps, ...cells] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return cells.flatMap((cell, i) => (cell === '' ? [] : [`${steps}/${i + 1} ${cell}`]))
    })
    const real = ratingMeanings.map(({ steps, step, best, worst }) => {
      return `${steps}/${step} ${best === worst ? word(best) : `${word(best)} or ${word(worst)}`}`
    })
    expect(said).toEqual(real)
  })
})
