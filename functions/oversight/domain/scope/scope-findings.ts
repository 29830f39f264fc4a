import { asCount, type Finding, told, type Told } from '@portolan/quantity'
import type { MeasuredScope } from './measure-scope.ts'
import { fewestForRange, type Velocity } from './velocity.ts'

/** What is missing or odd, each with what would mend it. */
export function measuredFindings(of: MeasuredScope): readonly Finding[] {
  if (of.evidence.list.items.length === 0)
    return [finding('warning', 'no-items', noItems), ...velocityFindings(of)]
  return [
    ...sizeFindings(of),
    ...dayFindings(of),
    ...velocityFindings(of),
    ...planFindings(of),
    ...sprintFindings(of),
  ]
}

const noItems = told(
  'oversight:scope.no-items',
)`Only sprints are known, so nothing can be said of the whole scope. Drop the list of the items as well.`

function sizeFindings({ counts }: MeasuredScope): Finding[] {
  const { unestimated, unit } = counts
  return [
    ...(unit === 'items'
      ? [
          finding(
            'info',
            'counted-in-items',
            told(
              'oversight:scope.counted-in-items',
            )`No item has an estimate, so work is counted in items. Add the column of points to the export to count points.`,
          ),
        ]
      : []),
    ...(unestimated > 0
      ? [
          finding(
            'warning',
            'unestimated',
            told(
              'oversight:scope.unestimated',
            )`${{ count: asCount(unestimated, 'item has', 'items have') }} no estimate and no place in a total: the finish may be later than told. Estimate them, or drop them.`,
          ),
        ]
      : []),
  ]
}

function dayFindings({ over, scope }: MeasuredScope): Finding[] {
  return [
    ...(over.undated > 0
      ? [
          finding(
            'warning',
            'created-unknown',
            told(
              'oversight:scope.created-unknown',
            )`Of ${{ undated: over.undated }} of ${{ items: asCount(scope.counted.length, 'item') }} the day of creation is not told; they count as there from the start, so growth is at least what is shown. Add the column “Created” to the export.`,
          ),
        ]
      : []),
    ...(over.acceptedUndated > 0
      ? [
          finding(
            'warning',
            'accepted-without-day',
            told(
              'oversight:scope.accepted-without-day',
            )`Of ${{ items: asCount(over.acceptedUndated, 'accepted item') }} neither a day nor a dated sprint is told; they count as accepted and in no velocity. Add the column “Resolved” or “Closed Date” to the export.`,
          ),
        ]
      : []),
  ]
}

function velocityFindings({ velocity, forecast, scope }: MeasuredScope): Finding[] {
  if (velocity === undefined)
    return [
      finding(
        'warning',
        'no-velocity',
        told(
          'oversight:scope.no-velocity',
        )`No sprint with dates is over and no item tells when it was accepted, so no finish can be told. Drop the list of sprints, or export the days on which items were closed.`,
      ),
    ]
  const open = scope.accepted < scope.total
  const few = velocity.sizes.length < fewestForRange
  return [
    ...(velocity.per === 'fortnight'
      ? [
          finding(
            'info',
            'by-fortnights',
            told(
              'oversight:scope.by-fortnights',
            )`No finished sprint has dates, so velocity is counted by fortnights. Drop the list of sprints to count by sprint.`,
          ),
        ]
      : []),
    ...(few && open
      ? [
          finding(
            'info',
            'few-sprints',
            told(
              'oversight:scope.few-sprints',
            )`Only ${{ have: spansOf(velocity) }} can be counted; a best and a worst finish need ${{ needed: fewestForRange }}.`,
          ),
        ]
      : []),
    ...(velocity.median === 0 && open
      ? [
          finding(
            'warning',
            'standstill',
            told(
              'oversight:scope.standstill',
            )`In half of the last ${{ spans: spansOf(velocity) }} nothing was accepted: at that velocity the scope is never finished.`,
          ),
        ]
      : forecast !== undefined && !few && open && velocity.lowest === 0
        ? [
            finding(
              'info',
              'no-worst-finish',
              told(
                'oversight:scope.no-worst-finish',
              )`In one of the last ${{ spans: spansOf(velocity) }} nothing was accepted, so there is no worst finish.`,
            ),
          ]
        : []),
  ]
}

function planFindings({ plan, values, over }: MeasuredScope): Finding[] {
  const frozen = finding(
    'info',
    'scope-not-frozen',
    told(
      'oversight:scope.scope-not-frozen',
    )`No baseline of the scope is frozen, so all that is on the list counts as agreed and earns its share of the budget.`,
  )
  if (plan === undefined)
    return [
      finding(
        'warning',
        'no-plan',
        told(
          'oversight:scope.no-plan',
        )`Neither a baseline nor the project nor a sprint tells a finish after the start, so nothing is planned to be done by now. Enter the finish of the project.`,
      ),
      frozen,
    ]
  if (plan.startFrom !== 'first-sprint')
    return [
      finding(
        'info',
        'no-first-sprint',
        told(
          'oversight:scope.no-first-sprint',
        )`Growth is counted from the first day of the first sprint, and no sprint has dates. Drop the list of sprints.`,
      ),
      frozen,
    ]
  if (values.growth !== null || over.undated > 0) return [frozen]
  return [
    finding(
      'info',
      'nothing-at-start',
      told(
        'oversight:scope.nothing-at-start',
      )`Nothing on the list was there when the first sprint began, so growth has nothing to be measured against.`,
    ),
    frozen,
  ]
}

function sprintFindings({ evidence, sprints, counts }: MeasuredScope): Finding[] {
  const said = new Map(evidence.list.sprints.map(({ name, done }) => [name, done[counts.unit]]))
  const differing = sprints.filter(({ name, accepted, acceptedFrom, time }) => {
    const done = said.get(name)
    return (
      time === 'past' && acceptedFrom === 'items' && done != null && Math.abs(done - (accepted ?? 0)) > 0.005
    )
  })
  const [first] = differing
  if (first === undefined) return []
  const says = told(
    'oversight:scope.sprints-differ',
  )`The list of sprints and the items differ in ${{ sprints: asCount(differing.length, 'sprint') }}, as in “${{ name: first.name }}”: ${{ listed: said.get(first.name) ?? 0 }} and ${{ found: first.accepted ?? 0 }} accepted. The items count.`
  return [finding('info', 'sprints-differ', says)]
}

/** '3 sprints', '2 fortnights' */
function spansOf({ per, sizes }: Velocity): Told {
  return per === 'sprint'
    ? told('oversight:scope.sprints')`${{ count: asCount(sizes.length, 'sprint') }}`
    : told('oversight:scope.fortnights')`${{ count: asCount(sizes.length, 'fortnight') }}`
}

function finding(severity: Finding['severity'], code: string, says: Told): Finding {
  return { severity, code, subject: { kind: 'scope', id: '' }, ...says }
}
