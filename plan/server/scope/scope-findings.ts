import { asCount, type Day, type Finding, told, type Told } from '@portolan/quantity'
import type { ScopeComparison, ScopeList, ScopeListKind } from '../../contract/index.ts'
import { countScope, isAccepted } from '../../domain/index.ts'

type Dropped = {
  readonly list: ScopeList
  readonly kind: ScopeListKind
  readonly comparison: ScopeComparison | null
  readonly asOf: Day
}

/** What is odd about a list as the scope of a project, beside what its cells say. */
export function scopeFindings(of: Dropped): readonly Finding[] {
  return of.kind === 'items' ? [...partial(of), ...unsized(of), ...undated(of), ...ahead(of)] : sprintless(of)
}

/** A list of one sprint must not pass for the whole scope. */
function partial({ list, comparison }: Dropped): Finding[] {
  const gone = comparison?.counts.removed ?? 0
  const before = gone + list.items.length - (comparison?.counts.added ?? 0)
  if (gone === 0 || gone * 2 <= before) return []
  const version = comparison?.from ?? ''
  const says = told(
    'plan:scope.most-items-gone',
  )`${{ gone }} of the ${{ before }} items of version ${{ version }} are not on this list. If it is only part of the scope, export all items and drop that list instead.`
  return [finding('warning', 'most-items-gone', says)]
}

function unsized({ list }: Dropped): Finding[] {
  const { unit, countings } = countScope(list.items)
  const many = [...countings.values()].filter((counting) => counting === 'unestimated').length
  if (unit === 'items' || many === 0) return []
  const says = told(
    'plan:scope.items-without-estimate',
  )`${{ items: asCount(many, 'item has', 'items have') }} no estimate and count in no total of points. Estimate them, or drop them from the scope.`
  return [finding('warning', 'items-without-estimate', says)]
}

function undated({ list }: Dropped): Finding[] {
  const { counted } = countScope(list.items)
  const done = counted.filter(isAccepted)
  const open = done.filter(({ item: { closed, sprints } }) => closed === null && sprints.length === 0).length
  if (open === 0) return []
  const says = told(
    'plan:scope.accepted-without-day',
  )`Of ${{ open }} of ${{ accepted: done.length }} accepted items neither a day nor a sprint is told, so they are in no velocity. Add the column “Resolved” or “Closed Date” to the export.`
  return [finding('warning', 'accepted-without-day', says)]
}

function ahead({ list, asOf }: Dropped): Finding[] {
  const late = list.items.filter(({ created, closed }) => (closed ?? created ?? asOf) > asOf).length
  if (late === 0) return []
  const says = told(
    'plan:scope.after-the-day',
  )`${{ items: asCount(late, 'item speaks', 'items speak') }} of days after ${{ asOf }}, the day of the list. Say the day to which the list is told and drop it again.`
  return [finding('warning', 'after-the-day', says)]
}

function sprintless({ list }: Dropped): Finding[] {
  if (list.items.length > 0) return []
  const says = told(
    'plan:scope.sprints-without-items',
  )`No items are known yet, so nothing can be said of the whole scope. Drop the list of the items as well.`
  return [finding('info', 'sprints-without-items', says)]
}

function finding(severity: Finding['severity'], code: string, says: Told): Finding {
  return { severity, code, subject: { kind: 'scope', id: '' }, ...says }
}
