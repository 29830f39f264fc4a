import type { Finding } from '@portolan/quantity'
import { neverEnough, oddSpan } from '../finding.ts'
import type { LevelInput, LevelLimit, LevelOptions, LevelPerson, Need } from '../input.ts'
import type { Roster, RosterActivity, Role } from './roster.ts'
import { type Diary, type DiaryEntry, openDiary } from './diary.ts'
import { openLimitLine } from './limit-line.ts'
import { isWhole, type ReadActivity, readActivities, roundTheClock } from './read-activities.ts'
import { matchRoles } from './staffing.ts'

export type ReadRoster = { readonly roster: Roster; readonly leftOut: readonly string[] }

/** What was handed in, by place; what cannot be placed is left out and told. */
export function readRoster(
  input: LevelInput,
  soft: NonNullable<LevelOptions['softBookings']>,
  findings: Finding[],
): ReadRoster {
  const { activities, leftOut } = readActivities(input, findings)
  const people = (input.people ?? []).map((person) => ({
    id: person.id,
    diary: readDiary(person, soft, findings),
  }))
  const asking: Asking = {
    limits: input.limits ?? [],
    limitAt: new Map((input.limits ?? []).map(({ id }, k) => [id, k])),
    people: input.people ?? [],
    personAt: new Map(people.map(({ id }, k) => [id, k])),
    scarce: scarcities(input),
    able: new Map(),
  }
  const read = activities.map((one) => readAsked(one, asking))
  const impossible = new Set(
    read.flatMap((one, k) => {
      if (one.lacks === null) return []
      const id = activities[k]?.given.id ?? ''
      findings.push(neverEnough(id, one.lacks))
      return [id]
    }),
  )
  if (impossible.size > 0) {
    const rest = { ...input, activities: input.activities.filter(({ id }) => !impossible.has(id)) }
    const links = rest.links.filter(
      (link) => ![link.predecessor, link.successor].some((id) => impossible.has(id)),
    )
    const again = readRoster({ ...rest, links }, soft, [])
    return { roster: again.roster, leftOut: [...leftOut, ...impossible] }
  }
  const list = activities.map((one, k) => activityOf(one, read[k] ?? nothingAsked, asking))
  const roster: Roster = {
    activities: list,
    people,
    limits: asking.limits.map(({ id, capacity, taken }) => ({
      id,
      line: openLimitLine(capacity, taken ?? []),
    })),
    projects: input.projects.map(({ id, priority, start }) => ({
      id,
      priority: usable(priority, 1, id, findings),
      start: start ?? 0,
    })),
    reversible: false,
  }
  return { roster: { ...roster, reversible: isReversible(roster) }, leftOut }
}

function usable(
  value: number | null | undefined,
  otherwise: number,
  id: string,
  findings: Finding[],
): number {
  if (value === null || value === undefined) return otherwise
  if (Number.isFinite(value) && value >= 0) return value
  findings.push(oddSpan('project', id))
  return otherwise
}

function readDiary({ id, away, booked }: LevelPerson, soft: 'hold' | 'yield', findings: Finding[]): Diary {
  const entries: readonly DiaryEntry[] = [
    ...(away ?? []).map(({ from, to }): DiaryEntry => ({ from, to, what: 'absence', id })),
    ...(booked ?? [])
      .filter(({ firm }) => firm === 'hard' || soft === 'hold')
      .map(({ from, to, id: booking }): DiaryEntry => ({ from, to, what: 'booking', id: booking })),
  ]
  const possible = entries.filter(({ from, to }) => isWhole(from) && isWhole(to) && from < to)
  if (possible.length < entries.length) findings.push(oddSpan('person', id))
  return openDiary(possible)
}

type Asking = {
  readonly limits: readonly LevelLimit[]
  readonly limitAt: ReadonlyMap<string, number>
  readonly people: readonly LevelPerson[]
  readonly personAt: ReadonlyMap<string, number>
  /** By person. */
  readonly scarce: readonly number[]
  readonly able: Map<string, Int32Array>
}

/** `lacks` says of what there is never enough. */
type Asked = Pick<RosterActivity, 'limits' | 'roles'> & { readonly lacks: string | null }

const nothingAsked: Asked = { limits: [], roles: [], lacks: null }

function readAsked({ given }: ReadActivity, asking: Asking): Asked {
  const needs = given.duration === 0 ? [] : (given.needs ?? [])
  const amounts = new Map<string, number>()
  for (const need of needs)
    if (need.kind === 'limit' && need.amount > 0)
      amounts.set(need.id, (amounts.get(need.id) ?? 0) + need.amount)
  const over = [...amounts].find(
    ([id, amount]) =>
      !isWhole(amount) || amount > (asking.limits[asking.limitAt.get(id) ?? -1]?.capacity ?? 0),
  )
  const limits = [...amounts].map(([id, amount]) => ({ limit: asking.limitAt.get(id) ?? -1, amount }))
  const roles = needs.flatMap((need) => (need.kind === 'limit' ? [] : roleOf(need, asking)))
  const matched = matchRoles(
    roles,
    roles.map(({ candidates }) => candidates),
  )
  const lacks = over?.[0] ?? (matched === undefined ? roles.map(({ words }) => words).join(', ') : null)
  return { limits, roles, lacks }
}

/** Those who are asked for least by all together stand first. */
function roleOf(need: Exclude<Need, { readonly kind: 'limit' }>, asking: Asking): readonly Role[] {
  if (need.kind === 'person') {
    const at = asking.personAt.get(need.id)
    return [{ candidates: Int32Array.from(at === undefined ? [] : [at]), people: 1, words: need.id }]
  }
  const number = need.people ?? 1
  return number <= 0
    ? []
    : [{ candidates: ableTo(need.id, need.level ?? 0, asking), people: number, words: need.id }]
}

/** Found once for each ability and level. */
function ableTo(ability: string, level: number, { people, scarce, able }: Asking): Int32Array {
  const key = `${level} ${ability}`
  const known = able.get(key)
  if (known !== undefined) return known
  const found = people
    .flatMap(({ abilities }, k) =>
      (abilities ?? []).some(({ id, level: has }) => id === ability && (has ?? 0) >= level) ? [k] : [],
    )
    .toSorted((a, b) => (scarce[a] as number) - (scarce[b] as number) || a - b)
  const made = Int32Array.from(found)
  able.set(key, made)
  return made
}

/** How much is asked for of what each person can do, over those who can do it too. */
function scarcities(input: LevelInput): readonly number[] {
  const asked = askedFor(input)
  return (input.people ?? []).map(({ abilities }) =>
    [...new Set((abilities ?? []).map(({ id }) => id))].reduce((sum, id) => sum + (asked.get(id) ?? 0), 0),
  )
}

/** Work asked for of an ability, for each who has it. */
function askedFor({ activities, people }: LevelInput): ReadonlyMap<string, number> {
  const asked = new Map<string, number>()
  for (const { needs, duration } of activities)
    for (const need of needs ?? [])
      if (need.kind === 'ability')
        asked.set(need.id, (asked.get(need.id) ?? 0) + duration * (need.people ?? 1))
  const holders = new Map<string, number>()
  for (const { abilities } of people ?? [])
    for (const id of new Set((abilities ?? []).map((one) => one.id)))
      holders.set(id, (holders.get(id) ?? 0) + 1)
  return new Map([...asked].map(([id, work]) => [id, work / (holders.get(id) ?? 1)]))
}

function activityOf(one: ReadActivity, { limits, roles }: Asked, { personAt }: Asking): RosterActivity {
  const { given, axis } = one
  const frozen = given.frozen ?? null
  return {
    id: given.id,
    place: one.place,
    project: one.projectAt,
    duration: given.duration,
    axis,
    calendar: one.calendar,
    earliest: Math.max(one.project.start ?? 0, given.earliest ?? Number.NEGATIVE_INFINITY),
    incoming: one.incoming.map(({ id, from, kind, lag }) => ({ id, from, kind, lag: lag ?? 0 })),
    limits,
    roles,
    frozen:
      frozen === null
        ? null
        : {
            start: frozen.start,
            finish:
              given.duration === 0 ? frozen.start : axis.earliest(axis.work(frozen.start) + given.duration),
            people: (frozen.people ?? []).flatMap((id) => personAt.get(id) ?? []),
          },
  }
}

function isReversible({ activities, people, limits }: Roster): boolean {
  return (
    activities.every(({ axis, frozen }) => axis === roundTheClock && frozen === null) &&
    people.every(({ diary }) => diary.fixed.length === 0) &&
    limits.every(({ line }) => line.fixed.length === 0)
  )
}
