import { type Format, type GridColumn, NameCell, type Say } from '@portolan/ui'
import { rangeLaws } from '../../contract/index.ts'
import {
  hasNoLikeliest,
  pointsOf,
  type RangeLine,
  type RangePoint,
  rangePoints,
  shownPoint,
  withPoint,
} from './range-line.ts'

type Column = GridColumn<RangeLine>
type Told = { readonly say: Say; readonly format: Format }

export function rangeColumns({ say, format }: Told): readonly Column[] {
  return [
    {
      id: 'name',
      header: say('range.activity'),
      width: 220,
      grow: 5,
      cell: ({ name, level, unit }) => (
        <span
          className="risk-range-name"
          data-branch={unit === 'percent' || undefined}
          data-level={Math.min(level, 6)}
        >
          <NameCell name={name} />
        </span>
      ),
      text: ({ name }) => name,
    },
    {
      id: 'planned',
      header: say('range.planned'),
      width: 96,
      align: 'end',
      cell: ({ planned, minutesPerDay }) => (
        <span className="p-num">
          {planned === null ? '' : format.value(Math.round((planned / minutesPerDay) * 10) / 10, 'days')}
        </span>
      ),
      text: ({ planned, minutesPerDay }) =>
        planned === null ? '' : String(Math.round((planned / minutesPerDay) * 10) / 10),
    },
    ...rangePoints.map((at) => pointColumn(at, { say, format })),
    {
      id: 'law',
      header: say('range.law'),
      hint: say('range.law-hint'),
      width: 120,
      cell: (line) => (isAsItWent(line) ? '–' : say(`law.${pointsOf(line).law}`)),
      text: (line) => (isAsItWent(line) ? '' : say(`law.${pointsOf(line).law}`)),
      edit: {
        kind: 'choice',
        choices: rangeLaws.map((value) => ({ value, label: say(`law.${value}`) })),
        read: (line) => pointsOf(line).law,
        write: (line, value) => {
          const law = rangeLaws.find((one) => one === value)
          return law === undefined ? { ...line, own: null } : { ...line, own: { ...pointsOf(line), law } }
        },
      },
    },
    {
      id: 'from',
      header: say('range.from'),
      width: 150,
      grow: 1,
      cell: (line) => <span className="p-cut">{say(`from.${sourceOf(line)}`)}</span>,
      text: (line) => say(`from.${sourceOf(line)}`),
    },
  ]
}

function sourceOf({ own, inherited }: RangeLine): string {
  return own === null ? inherited.source : 'own'
}

/** Between the values that were seen there is no form. */
function isAsItWent(line: RangeLine): boolean {
  return sourceOf(line) === 'finished'
}

function pointColumn(at: RangePoint, { say, format }: Told): Column {
  return {
    id: at,
    header: say(`range.${at}`),
    width: 96,
    align: 'end',
    cell: (line) => (
      <span className="p-num" data-inherited={line.own === null || undefined}>
        {at === 'likely' && hasNoLikeliest(line) ? '–' : withUnit(line, at, format)}
      </span>
    ),
    edit: {
      kind: 'number',
      least: 0,
      read: (line) => shownPoint(line, at),
      write: (line, value) => withPoint(line, at, value),
      closed: (line) => (at === 'likely' && hasNoLikeliest(line) ? say('range.no-likeliest') : undefined),
      check: (value, line) =>
        value === 0 && pointsOf(line).law === 'lognormal' ? say('range.above-nothing') : undefined,
    },
  }
}

function withUnit(line: RangeLine, at: RangePoint, format: Format): string {
  const value = shownPoint(line, at)
  return line.unit === 'percent' ? format.value(value / 100, 'share') : format.value(value, 'days')
}
