import {
  answerChallenge,
  type LimitedRule,
  listChallenges,
  nameRuleOwner,
  raiseChallenge,
  showStanding,
} from '@portolan/oversight/contract'
import type { MoneyStage } from '../money/money-stage.ts'
import { challenges, owners, type ToldChallenge } from './challenges.ts'

/** Who answers for which rule; the others are the office’s. */
export async function nameOwners({ acting, ids, founder, now }: MoneyStage): Promise<void> {
  for (const [name, rules] of owners)
    for (const rule of rules)
      await acting.act(nameRuleOwner, founder, now, { rule, ownerId: ids.get(name) ?? founder })
}

/** Managers say which figures of theirs are wrong. */
export async function raiseAll(stage: MoneyStage): Promise<void> {
  for (const told of challenges) await raise(stage, told)
}

async function raise(stage: MoneyStage, { code, rules, words, shouldBe }: ToldChallenge): Promise<void> {
  const { acting, founder, projects, now } = stage
  const project = projects.get(code)
  const projectId = project?.id ?? ''
  const rule = await saying(stage, projectId, rules)
  // On another Monday the project may stand otherwise: nobody calls wrong what is not said.
  if (rule === undefined) return
  const input = { projectId, rule, words, shouldBe }
  await acting.act(raiseChallenge, project?.manager?.id ?? founder, now, input)
}

/** The first of the rules that says something is not as it should be. */
async function saying(
  { acting, founder, now }: MoneyStage,
  projectId: string,
  rules: readonly LimitedRule[],
): Promise<LimitedRule | undefined> {
  const { reasons } = await acting.act(showStanding, founder, now, { projectId })
  return rules.find((rule) => reasons.some((one) => one.rule === rule && one.status !== 'on-track'))
}

/** Whoever owns the rule answers; what was wrong is mended by whoever manages the project. */
export async function answerAll({ acting, founder, projects, now }: MoneyStage): Promise<void> {
  const { items } = await acting.act(listChallenges, founder, now, { states: ['open'] })
  for (const { code, answer } of challenges) {
    const open = items.find(({ project }) => project.code === code)
    if (open === undefined || answer === undefined) continue
    const { upheld, cause = null, words } = answer
    const menderId = cause === null ? null : (projects.get(code)?.manager?.id ?? founder)
    const input = { projectId: open.project.id, challengeId: open.id, upheld, cause, menderId, words }
    await acting.act(answerChallenge, open.owner?.id ?? founder, now, input)
  }
}
