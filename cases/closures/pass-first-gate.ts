import { addDays, type Day } from '@portolan/quantity'
import {
  type Answers,
  askWaiver,
  confirmCriterion,
  giveMethod,
  judgeWaiver,
  listMethods,
  nameRole,
  passGate,
  type ProjectMethod,
  questions,
  showProjectMethod,
  writeArtefact,
} from '@portolan/standards/contract'
import { at } from '../acting.ts'
import type { Closing, Side } from './tell-closures.ts'

const phaseId = 'discover'
const shared = 'vision-shared'
const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const vision = {
  users: 'Those who have it in hand every day.',
  change: 'Fewer detours, and nothing written down twice.',
  signs: 'Counted each week, and shown where they work.',
}

/** In its last weeks the project followed the agile method: its first gate held all it must, or lacked one for a while. */
export async function passFirstGate(
  { acting, founder, ids, monday }: Closing,
  { projectId, manager, sponsor, lastDay, nth }: Side,
  how: 'first-time' | 'waived',
): Promise<void> {
  const pmo = ids.get('Priya Raman') ?? founder
  // Methods were taken up four months ago.
  const begin = later(addDays(lastDay, -30), addDays(monday, -117))
  let step = nth * 40
  const now = (days: number, hour = 11): string => at(addDays(begin, days), hour, (step += 1))
  const { items } = await acting.act(listMethods, pmo, now(0), {})
  const methodId = items.find(({ kind }) => kind === 'agile')?.id
  if (methodId === undefined) return
  const key = { projectId }
  let seen: ProjectMethod = await acting.act(
    giveMethod,
    manager,
    now(0),
    { ...key, methodId, answers, phaseId },
    { version: 0 },
  )
  const version = (): { version: number } => ({ version: seen.version })
  const named = { ...key, roleId: 'sponsor', personId: sponsor }
  seen = await acting.act(nameRole, manager, now(0), named, version())
  const written = { ...key, artefactId: 'product-vision', answers: vision, finished: true }
  seen = await acting.act(writeArtefact, manager, now(1), written, version())
  if (how === 'first-time') {
    const word = { ...key, criterionId: shared, confirmed: true, words: 'I would say it so myself.' }
    seen = await acting.act(confirmCriterion, sponsor, now(2), word, version())
  } else {
    const given = {
      ...key,
      kind: 'criterion' as const,
      key: shared,
      reason: 'The sponsor is new and has not read it.',
      instead: 'Her deputy has read it.',
      until: addDays(begin, 60),
    }
    const waiver = await acting.act(askWaiver, manager, now(2), given)
    const verdict = { ...key, waiverId: waiver.id, granted: true, words: 'Two months.' }
    await acting.act(judgeWaiver, pmo, now(3), verdict, { version: waiver.version })
    seen = await acting.act(showProjectMethod, manager, now(3), key)
  }
  await acting.act(passGate, pmo, now(4), { ...key, phaseId, words: 'Go.' }, version())
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
