import { type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type DatedKind, readDated } from '@portolan/platform/dated'
import type { Dated } from '@portolan/platform/dated/contract'
import type { Call } from '@portolan/platform/operations'
import { addDays, day } from '@portolan/quantity'
import {
  governanceKinds,
  governanceRefusals,
  type listGovernanceDays,
  type OfficeRecord,
} from '../../contract/index.ts'
import { countKept, countWeeks, type DaysShown, daysShown } from '../../domain/index.ts'

type Filters = InputOf<typeof listGovernanceDays>
type Asked = Call<Filters>

const most = 2_000

/** What falls on these days, of all rooms and as far as the reader sees it. */
export async function listDays(
  call: Asked,
  kinds: readonly DatedKind[],
): Promise<OutputOf<typeof listGovernanceDays>> {
  const today = day(call.now.slice(0, 10))
  const shown = shownOf(call)
  const { all, ofKinds, items } = await readFiltered(call, kinds)
  return {
    ...shown,
    today,
    items: items.slice(0, most),
    more: Math.max(0, items.length - most),
    counts: countStates(ofKinds),
    kinds: governanceKinds
      .map((kind) => ({ kind, count: all.filter((one) => one.kind === kind).length }))
      .filter(({ count }) => count > 0),
    weeks: [...countWeeks(items, shown)],
    office: await recordOf(call, kinds),
  }
}

/** All of them, filtered as the list is: for a file. */
export async function readAsked(call: Asked, kinds: readonly DatedKind[]): Promise<readonly Dated[]> {
  return (await readFiltered(call, kinds)).items
}

/** What the words, the kinds and the state leave, one after the other: a list counts what each would show. */
async function readFiltered(call: Asked, kinds: readonly DatedKind[]) {
  const { kinds: asked, state } = call.input
  const all = (await readShown(call, kinds)).filter((one) => fits(one, call.input))
  const ofKinds = all.filter(({ kind }) => isAsked(kind, asked))
  const items = ofKinds.filter((one) => state === undefined || one.state === state)
  return { all, ofKinds, items }
}

async function readShown(call: Asked, kinds: readonly DatedKind[]): Promise<readonly Dated[]> {
  return await readDated(kinds, { ...readingOf(call), ...shownOf(call) })
}

function readingOf({ tx, actor, now }: Asked) {
  return { tx, actor, today: now.slice(0, 10) }
}

function shownOf({ input, now }: Asked): DaysShown {
  const shown = daysShown(input, day(now.slice(0, 10)))
  if (shown === undefined)
    throw refuse(governanceRefusals.span, { from: input.from ?? '', to: input.to ?? '' })
  return shown
}

function isAsked(kind: string, asked: Filters['kinds']): boolean {
  return asked === undefined || asked.some((one) => one === kind)
}

function fits(
  { mine, office, project, who, sentence }: Dated,
  { whose, projectId, search }: Filters,
): boolean {
  if (whose === 'mine' && !mine) return false
  if (whose === 'office' && !office) return false
  if (projectId !== undefined && project?.id !== projectId) return false
  const text = `${sentence} ${project?.name ?? ''} ${who ?? ''}`.toLowerCase()
  return text.includes(search?.toLowerCase() ?? '')
}

function countStates(items: readonly Dated[]): { late: number; ahead: number; done: number } {
  const count = (state: Dated['state']): number => items.filter((one) => one.state === state).length
  return { late: count('late'), ahead: count('ahead'), done: count('done') }
}

/** The office by its own days: the twelve months until yesterday, whatever is shown. */
async function recordOf(call: Asked, kinds: readonly DatedKind[]): Promise<OfficeRecord> {
  const today = day(call.now.slice(0, 10))
  const span = { from: addDays(today, -365), to: addDays(today, -1) }
  const days = await readDated(kinds, { ...readingOf(call), ...span })
  return { ...span, ...countKept(days.filter(({ office, day: on }) => office && on >= span.from)) }
}
