import { told } from '@portolan/quantity'
import type { Activity, ActivityLink, BlankRow, Delay, Lag } from '../activity.ts'
import { flag, scaled, wholeNumber } from '../codec.ts'
import { type Kept, type KeptElement, nothingKept } from '../kept.ts'
import { contextFor, type Reading, subjectFinding } from '../reading.ts'
import { take, textOf } from '../xml/element.ts'
import { type Draft, keptOf, fill, made, readFields, readItem, storeRest } from '../xml/fields.ts'
import { activityFields, linkFields } from './activity-fields.ts'
import { isElapsed, isPercent, tenths } from './codecs.ts'
import { readDetails } from './details.ts'

export type ActivityReading =
  | { readonly activity: Activity; readonly links: readonly ActivityLink[] }
  | { readonly blank: BlankRow }

/** A task of Microsoft Project with its links. The parts of its work are not known here yet. */
export function readActivity(
  element: KeptElement,
  parentOf: (outlineLevel: number) => string | undefined,
  reading: Reading,
): ActivityReading | undefined {
  reading.ledger.met('Task')
  const id = textOf(element, 'UID')?.trim()
  if (id === undefined) {
    nameless(element, reading)
    return undefined
  }
  if (flag.read(textOf(element, 'IsNull') ?? '') === true) return { blank: blankRow(id, element, reading) }
  const context = contextFor('Task', id, reading)
  const { draft, rest, spelled } = readFields(element.children ?? [], activityFields, context)
  const summary = take(rest, 'Summary')
  const links = take(take(summary.rest, 'IsNull').rest, 'PredecessorLink')
  if (summary.taken.length > 0) reading.ledger.field('Task', 'Summary', 'mapped')
  reading.ledger.field('Task', 'IsNull', 'mapped')
  const { details, rest: others } = readDetails(
    links.rest,
    { entity: 'Task', id, timePhased: false },
    reading,
  )
  const { timePhased: _, ...listed } = details
  const kept = keptOf(storeRest(others, 'Task', reading.ledger), spelled) ?? nothingKept
  reading.ledger.made('Task')
  const isSummary = summary.taken.some(({ text }) => flag.read(text ?? '') === true)
  complete(draft, isSummary)
  const parentId = parentOf(Number(draft['outlineLevel']))
  Object.assign(draft, listed, { id, kept }, parentId === undefined ? {} : { parentId })
  return {
    activity: made<Activity>(draft),
    links: links.taken.flatMap((link) => readLink(link, id, reading) ?? []),
  }
}

/** What the format leaves out when it is as usual. The draft is the reader's own, and large: it is filled in place. */
function complete(draft: Draft, isSummary: boolean): void {
  const { constraint, percent, levellingDelay } = draft
  draft['milestone'] ??= false
  draft['kind'] = isSummary ? 'summary' : draft['milestone'] === true ? 'milestone' : 'task'
  draft['durationElapsed'] = isElapsed(draft['durationFormat'] as number | undefined)
  draft['constraint'] = { type: 'as-soon-as-possible', ...(constraint as object | undefined) }
  draft['percent'] = { counts: 'duration', ...(percent as object | undefined) }
  if (levellingDelay !== undefined) draft['levellingDelay'] = completedDelay(levellingDelay as Partial<Delay>)
  fill(draft, usualActivity)
}

const usualActivity = {
  name: '',
  outlineLevel: 1,
  manual: false,
  byHand: {},
  active: true,
  estimated: false,
  external: false,
  ignoresResourceCalendars: false,
  resourceDependent: false,
  durationKind: 'fixed-units',
  effortDriven: false,
  durationMinutes: 0,
  parts: [],
  work: {},
  cost: {},
  notes: [],
  said: {},
} as const

export function completedDelay(delay: Partial<Delay>): Delay {
  return { minutes: 0, ...delay, elapsed: isElapsed(delay.format) }
}

function blankRow(id: string, element: KeptElement, { ledger }: Reading): BlankRow {
  const row = wholeNumber.read(textOf(element, 'ID') ?? '')
  const elements = (element.children ?? []).filter(({ name }) => !['UID', 'ID', 'IsNull'].includes(name))
  storeRest(elements, 'Task', ledger)
  const kept: Kept = { elements, spelled: {} }
  return row === undefined ? { id, kept } : { id, row, kept }
}

function nameless(element: KeptElement, { ledger, findings }: Reading): void {
  for (const { name } of element.children ?? []) ledger.field('Task', name, 'lost')
  const name = textOf(element, 'Name') ?? 'without a name'
  findings.add(
    subjectFinding(
      'warning',
      'activity-without-id',
      { kind: 'Task', id: name },
      told(
        'exchange:activity-without-id',
      )`A task (${{ name }}) has no UID, so nothing can refer to it; it is left out. Save the file again in its tool.`,
    ),
  )
}

/** LinkLag counts tenths of a minute, or percent where the format says so. */
function readLink(element: KeptElement, toId: string, reading: Reading): ActivityLink | undefined {
  reading.ledger.met('PredecessorLink')
  const context = contextFor('PredecessorLink', toId, reading)
  const { taken, rest } = take(element.children ?? [], 'LinkLag')
  const written = taken[0]?.text
  const link = readItem<Partial<ActivityLink>>({ ...element, children: rest }, linkFields, context)
  if (link.fromId === undefined) {
    reading.findings.add(
      subjectFinding(
        'warning',
        'link-without-predecessor',
        { kind: 'Task', id: toId },
        told(
          'exchange:link-without-predecessor',
        )`A link to task ${{ task: toId }} names no predecessor; it is left out.`,
      ),
    )
    return undefined
  }
  if (written !== undefined) reading.ledger.field('PredecessorLink', 'LinkLag', 'mapped')
  reading.ledger.made('PredecessorLink')
  const lag = readLag(written, link.lagFormat)
  return { type: 'FS', ...link, fromId: link.fromId, toId, lag, kept: lagSpelled(link.kept, lag, written) }
}

/** Percent may have a fraction. */
const percentOfLag = scaled(1)

export function readLag(written: string | undefined, format: number | undefined): Lag {
  if (isPercent(format)) {
    const percent = percentOfLag.read(written ?? '') ?? 0
    return { kind: ((format ?? 0) & 31) === 20 ? 'elapsed-percent' : 'percent', percent }
  }
  return { kind: isElapsed(format) ? 'elapsed' : 'working', minutes: tenths.read(written ?? '') ?? 0 }
}

export function writeLag(lag: Lag): string {
  return 'percent' in lag ? percentOfLag.write(lag.percent) : tenths.write(lag.minutes)
}

function lagSpelled(kept: Kept | undefined, lag: Lag, written: string | undefined): Kept {
  const before = kept ?? nothingKept
  if (written === undefined || writeLag(lag) === written) return before
  return { ...before, spelled: { ...before.spelled, LinkLag: written } }
}
