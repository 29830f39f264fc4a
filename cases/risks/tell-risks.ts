import { addCause, addRisk, type RiskCost, type RiskDelay, simulateRisk } from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { type RiskOf, sharedCauses } from './risk-story.ts'
import { riskStories } from './risk-stories.ts'
import { moreRiskStories } from './more-risk-stories.ts'

export type Risking = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
}

/** Their plans were played before anybody looks. */
const played: readonly string[] = ['P-114', 'P-118']

/** What may happen to projects that run, written down by their managers; two of them had their plans played. */
export async function tellRisks(telling: Risking): Promise<void> {
  const { acting, ids, founder, projects, courses, monday } = telling
  const causes = await nameCauses(telling)
  for (const [code, risks] of Object.entries({ ...riskStories, ...moreRiskStories })) {
    const course = courses.find(({ story, closed }) => story.code === code && !closed)
    const projectId = projects.get(code)
    if (course === undefined || projectId === undefined) continue
    const by = ids.get(course.story.manager) ?? founder
    for (const [nth, risk] of risks.entries())
      await acting.act(addRisk, by, at(addDays(monday, -(risk.said ?? usualSaid)), 10, nth), {
        projectId,
        ...givenBy(risk, monday),
        causeId: risk.cause === undefined ? null : (causes.get(risk.cause) ?? null),
        near: addDays(monday, 20 + 15 * nth),
        ownerId: by,
      })
    if (played.includes(code)) await acting.act(simulateRisk, by, at(addDays(monday, -4), 9), { projectId })
  }
}

async function nameCauses({ acting, founder, monday }: Risking): Promise<ReadonlyMap<string, string>> {
  const causes = new Map<string, string>()
  for (const [key, cause] of Object.entries(sharedCauses))
    causes.set(key, (await acting.act(addCause, founder, at(addDays(monday, -100), 9), cause)).id)
  return causes
}

const usualSaid = 5
const thousand = 100_000

function givenBy(risk: RiskOf, monday: Day) {
  const { title, because, so, chance, longer, costs, answer } = risk
  return {
    title,
    cause: because,
    event: title,
    effect: so,
    probability: chance,
    delay: delayOf(longer),
    cost: costOf(costs),
    trigger: risk.trigger ?? '',
    benefitLost: risk.loses ?? null,
    qualityStep: risk.worse ?? null,
    response:
      answer === undefined
        ? null
        : {
            kind: answer.kind,
            words: answer.words,
            cost: answer.costs * thousand,
            probability: answer.chance,
            delay: delayOf(answer.longer),
            money: answer.chance === 0 ? null : costOf(costs),
            due: answer.due === undefined ? null : addDays(monday, answer.due),
            inPlace: answer.inPlace ?? false,
          },
  }
}

type Three = RiskOf['longer']

function delayOf(longer: Three): RiskDelay | null {
  if (longer === undefined) return null
  const [low, likely, high] = longer
  return { unit: 'percent', low, likely, high }
}

function costOf(costs: Three): RiskCost | null {
  if (costs === undefined) return null
  const [low, likely, high] = costs.map((one) => one * thousand)
  return { low: low ?? 0, likely: likely ?? 0, high: high ?? 0 }
}
