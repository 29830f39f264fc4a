import type { HealthInput } from '../input.ts'
import { measureAgain, type Part, pictureOf } from '../picture.ts'
import { type ProjectRecord, readRecord } from '../project-record.ts'
import type { RuleId, Status } from '../result.ts'
import type { Picture, Rule } from '../rule.ts'
import { rulesOfPart, ruleTable } from '../rule-table.ts'
import { burdenOf, type Levels, statusOf } from '../status.ts'
import type { Lever } from './levers.ts'

/** A lever moved so far. */
export type Step = { readonly lever: Lever; readonly steps: number }

/** What is moved from, and what moves together make of its status and of all that its reasons weigh. */
export type Ground = {
  readonly now: Status
  readonly status: (moves: readonly Step[]) => Status
  readonly burden: (moves: readonly Step[]) => number
}

/** Judges moves by the rules that look at what is moved; what the others say stays as it is. */
export function groundOf(record: ProjectRecord): Ground {
  const { picture } = pictureOf(record)
  const levels = ruleTable.map((rule) => rule.judge(picture)?.status)
  const after = hasTwins(record)
    ? (moves: readonly Step[]) => allAnew(record, moves)
    : touchedAnew(picture, levels)
  return {
    now: statusOf(levels, picture),
    status: (moves) => statusOf(after(moves), picture),
    burden: (moves) => burdenOf(after(moves), picture.policy),
  }
}

/** Editions of one day are ordered by what they say, so that a move may change their places and with them anything. */
function hasTwins({ editions }: ProjectRecord): boolean {
  return editions.some(({ asOf }, i) => asOf === editions[i + 1]?.asOf)
}

function allAnew(record: ProjectRecord, moves: readonly Step[]): Levels {
  const { picture } = pictureOf(readRecord(movedInput(record, moves)))
  return ruleTable.map((rule) => rule.judge(picture)?.status)
}

/** What a rule says after a move, by its place in the table. */
type Said = readonly [at: number, level: Status | undefined]

/** A rule that looks at one of the moved facts alone says what it says when that one alone is moved; that is kept. */
function touchedAnew(picture: Picture, levels: Levels): (moves: readonly Step[]) => Levels {
  const kept = new Map<Lever, Map<number, readonly Said[]>>()
  const alone = (move: Step): readonly Said[] => {
    const ofLever = kept.get(move.lever) ?? new Map<number, readonly Said[]>()
    const said = ofLever.get(move.steps) ?? saidAfter(picture, [move])
    kept.set(move.lever, ofLever.set(move.steps, said))
    return said
  }
  return (moves) => {
    const after = [...levels]
    const said = shareRules(moves) ? saidAfter(picture, moves) : moves.flatMap(alone)
    for (const [at, level] of said) after[at] = level
    return after
  }
}

function shareRules(moves: readonly Step[]): boolean {
  if (moves.length < 2) return false
  const touched = moves.flatMap(({ lever }) => lever.touches)
  return new Set(touched).size < touched.length
}

function saidAfter(picture: Picture, moves: readonly Step[]): readonly Said[] {
  const touched = [...new Set(moves.flatMap(({ lever }) => lever.touches))].map((id) => places[id])
  const input = movedInput(picture.record, moves)
  const { editions } = input
  const moved = { ...picture.record, input, editions, latest: editions.at(-1) }
  const then = measureAgain(picture, moved, new Set(touched.map(({ part }) => part)))
  return touched.map(({ at, rule }) => [at, rule.judge(then)?.status])
}

function movedInput(record: ProjectRecord, moves: readonly Step[]): HealthInput {
  const start: HealthInput = { ...record.input, editions: record.editions }
  return moves.reduce((changed, { lever, steps }) => lever.put(changed, steps), start)
}

type Place = { readonly at: number; readonly rule: Rule; readonly part: Part }

const places = Object.fromEntries(
  (Object.entries(rulesOfPart) as [Part, readonly Rule[]][]).flatMap(([part, rules]) =>
    rules.map((rule): [RuleId, Place] => [rule.id, { at: ruleTable.indexOf(rule), rule, part }]),
  ),
) as Readonly<Record<RuleId, Place>>
