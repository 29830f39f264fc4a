import { finishAction, showAction } from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import {
  askWaiver,
  confirmCriterion,
  giveVerdict,
  judgeWaiver,
  passGate,
  presentGate,
  type ProjectMethod,
  ruleGate,
  showProjectMethod,
  type Waiver,
  withdrawWaiver,
  writeArtefact,
} from '@portolan/standards/contract'
import { type Acting, at } from '../acting.ts'
import type { Asked, GateStep, Holder } from './gate-step.ts'

export type Telling = {
  readonly acting: Acting
  readonly monday: Day
  readonly projectId: string
  readonly manager: string
  /** Whoever holds a role of the method. */
  readonly holder: (role: string) => string
  /** Somebody by his name, or a member of the team. */
  readonly person: (who: Holder) => string
  readonly nth: number
}

type Of<Kind extends GateStep['step']> = Extract<GateStep, { readonly step: Kind }>

/** What happened at the gates of a project, each by whoever did it on its day. */
export async function tellGates(telling: Telling, steps: readonly GateStep[]): Promise<void> {
  for (const [nth, one] of steps.entries()) {
    const when = (day: number, hour = 9): string =>
      at(addDays(telling.monday, -day), hour, telling.nth * 60 + 30 + nth)
    if (one.step === 'write') await write(telling, one, when(one.day))
    else if (one.step === 'confirm') await confirm(telling, one, when(one.day))
    else if (one.step === 'present') await present(telling, one, when(one.day, 11))
    else if (one.step === 'waive') await waive(telling, one, when)
    else if (one.step === 'verdict') await speak(telling, one, when)
    else await rule(telling, one, when)
  }
}

type When = (day: number, hour?: number) => string

async function versionOf({ acting, projectId, manager }: Telling, now: string): Promise<number> {
  return (await acting.act(showProjectMethod, manager, now, { projectId })).version
}

async function write(telling: Telling, { artefact, words }: Of<'write'>, now: string): Promise<void> {
  const { acting, projectId, manager, monday } = telling
  const answers = Object.fromEntries(Object.entries(words).map(([id, said]) => [id, dayIn(said, monday)]))
  const input = { projectId, artefactId: artefact, answers, finished: true }
  await acting.act(writeArtefact, manager, now, input, { version: await versionOf(telling, now) })
}

/** “day -70” is a day that moves with the Monday. */
function dayIn(said: string, monday: Day): string {
  const days = /^day (-?\d+)$/.exec(said)?.[1]
  return days === undefined ? said : addDays(monday, -Number(days))
}

async function confirm(telling: Telling, of: Of<'confirm'>, now: string): Promise<void> {
  const { acting, projectId, holder } = telling
  const input = { projectId, criterionId: of.criterion, confirmed: true, words: of.words }
  await acting.act(confirmCriterion, holder(of.role), now, input, { version: await versionOf(telling, now) })
}

async function present(telling: Telling, { phase, words }: Of<'present'>, now: string): Promise<void> {
  const { acting, projectId, manager } = telling
  const input = { projectId, phaseId: phase, words }
  await acting.act(presentGate, manager, now, input, { version: await versionOf(telling, now) })
}

async function waive(telling: Telling, of: Of<'waive'>, when: When): Promise<void> {
  const { acting, projectId, manager, person, monday } = telling
  const [kind, key] = of.of
  const { reason, instead, judged, withdrawn } = of
  const input = { projectId, kind, key, reason, instead, until: addDays(monday, -of.until) }
  const asked = await acting.act(askWaiver, manager, when(of.day), input)
  if (judged === undefined) return
  const [by, granted, words] = judged
  const verdict = { projectId, waiverId: asked.id, granted, words }
  const after: Waiver = await acting.act(judgeWaiver, person(by), when(of.day - 1), verdict, {
    version: asked.version,
  })
  if (withdrawn === undefined) return
  const [day, why] = withdrawn
  const taken = { projectId, waiverId: asked.id, words: why }
  await acting.act(withdrawWaiver, manager, when(day), taken, { version: after.version })
}

/** A gatekeeper’s own word; what earlier ones asked for becomes an action with the last. */
async function speak(telling: Telling, of: Of<'verdict'>, when: When): Promise<void> {
  const { acting, projectId, holder } = telling
  const { phase: phaseId, role: roleId, verdict, words, asks = [] } = of
  const now = when(of.day, 15)
  const given = { projectId, phaseId, roleId, verdict, words, conditions: conditionsOf(telling, asks) }
  const seen = { version: await versionOf(telling, now) }
  const after = await acting.act(giveVerdict, holder(roleId), now, given, seen)
  await finishAll(telling, asks, { after, phaseId, when })
}

function conditionsOf({ person, monday }: Telling, asks: readonly Asked[]) {
  return asks.map(({ words, owner, due }) => ({
    words,
    ownerId: person(owner),
    due: addDays(monday, -due),
  }))
}

async function rule(telling: Telling, of: Of<'rule'>, when: When): Promise<void> {
  const { acting, projectId, person, monday } = telling
  const { phase: phaseId, words, outcome, until, asks = [] } = of
  const now = when(of.day, 14)
  const given = { projectId, phaseId, words, conditions: conditionsOf(telling, asks) }
  const seen = { version: await versionOf(telling, now) }
  const ends = until === undefined ? {} : { until: addDays(monday, -until) }
  const after: ProjectMethod =
    outcome === 'go' || outcome === 'conditional-go'
      ? await acting.act(passGate, person(of.by), now, given, seen)
      : await acting.act(ruleGate, person(of.by), now, { ...given, outcome, ...ends }, seen)
  await finishAll(telling, asks, { after, phaseId, when })
}

type Ruled = { readonly after: ProjectMethod; readonly phaseId: string; readonly when: When }

async function finishAll(
  telling: Telling,
  asks: readonly Asked[],
  { after, phaseId, when }: Ruled,
): Promise<void> {
  const made = after.following?.phases.find(({ id }) => id === phaseId)?.gate.rulings[0]?.conditions ?? []
  for (const one of asks) {
    const actionId = made.find(({ words }) => words === one.words)?.actionId
    await finish(telling, one, { actionId, when })
  }
}

async function finish(
  { acting, person }: Telling,
  { owner, done }: Asked,
  { actionId, when }: { readonly actionId: string | undefined; readonly when: When },
): Promise<void> {
  if (done === undefined || actionId === undefined) return
  const [day, evidence] = done
  const now = when(day, 16)
  const { version } = await acting.act(showAction, person(owner), now, { actionId })
  await acting.act(finishAction, person(owner), now, { actionId, evidence }, { version })
}
