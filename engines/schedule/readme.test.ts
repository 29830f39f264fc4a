import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { conventionRules } from './conventions.ts'
import { schedule } from './index.ts'
import { planOf, short } from './tests/plan-text.ts'

const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

type Plan = {
  readonly name: string
  readonly plan: string
  readonly rows: readonly string[]
  readonly said: string
}

const plans = text.split(/^#{2,3} /m).flatMap((section): readonly Plan[] => {
  const [, plan] = /```plan\n([\s\S]+?)```/.exec(section) ?? []
  if (plan === undefined) return []
  const rows = section.split('\n').filter((line) => /^\| (?!activity)\w/.test(line))
  const [, said = ''] = /^Findings: (.+)\.$/m.exec(section) ?? []
  return [{ name: section.split('\n')[0] ?? '', plan, rows, said }]
})

function float(minutes: number | null): string {
  return minutes === null ? '–' : String(minutes)
}

function inWords(value: string | boolean | undefined): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value)
}

describe('the README', () => {
  it.each(plans)('tells the truth about plan $name', ({ plan, rows, said }) => {
    const { result, findings } = schedule(planOf(plan))
    const found = result.activities.map((a) => {
      const dates = [a.earlyStart, a.earlyFinish, a.lateStart, a.lateFinish].map(short)
      const cells = [
        a.id,
        ...dates,
        float(a.totalFloat),
        float(a.freeFloat),
        `${a.driver.kind} ${a.driver.id}`,
      ]
      return `| ${cells.join(' | ')} |`
    })
    expect(found).toEqual(rows)
    expect(findings.map(({ code, subject }) => `${code} ${subject.id}`).join(', ')).toBe(said)
  })

  it('has a row for every rule in which the tools differ, and says what the rule is', () => {
    const said = new Map(
      [...text.matchAll(/^\| (\w+) \| ([\w-]+)\b.*? \| ([\w-]+)\b.* \|$/gm)].map(([, rule, ms, p6]) => [
        rule,
        [ms, p6],
      ]),
    )
    const { 'microsoft-project': project, primavera } = conventionRules
    for (const [rule, value] of Object.entries(project)) {
      const other = Object.entries(primavera).find(([name]) => name === rule)?.[1]
      expect([rule, said.get(rule)]).toEqual([rule, [value, other].map(inWords)])
    }
  })

  it('holds at least twelve plans with every link, lag, calendar, progress and constraint', () => {
    expect(plans.length).toBeGreaterThanOrEqual(12)
    const all = plans.map(({ plan }) => plan).join('\n')
    for (const word of [
      'FS',
      'SS',
      'FF',
      'SF',
      '%',
      'ed',
      '@',
      'six',
      'started',
      'snet',
      'fnlt',
      'mso',
      'fnet',
    ]) {
      expect(all).toContain(word)
    }
  })
})
