import './page-texts.ts'
import { ReportedChip } from '@portolan/plan/web'
import { SidePanel, StatusShape, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ShownStatus, shownStatuses, type StandingTotals } from '../contract/index.ts'
import type { PortfolioAddress } from './address.ts'
import { statusWord, toneOf } from './words.ts'

/** Reported × computed: each cell says how many, and shows them. A rating keeps its word and its own order. */
export function MatrixPanel(props: {
  totals: StandingTotals
  chosen: PortfolioAddress
  onChoose: (reported: string[] | undefined, computed: ShownStatus[] | undefined) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('oversight')
  const { matrix, computed, reported } = props.totals
  const columns = shownStatuses.filter((status) =>
    computed.some((one) => one.status === status && one.projects > 0),
  )
  const rows = reported.filter((one) => one.projects > 0).toSorted(byScaleAndStep)
  const most = Math.max(1, ...matrix.map((one) => one.projects))
  return (
    <SidePanel title={say('matrix.title')} width={316} onClose={props.onClose}>
      <p className="oversight-note p-label">{say('matrix.note')}</p>
      <table className="oversight-matrix">
        <caption className="p-hidden">{say('matrix.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="p-label">
              {say('column.reported')}
            </th>
            {columns.map((status) => (
              <th key={status} scope="col" title={statusWord(say, status)}>
                <StatusShape tone={toneOf(status)} size={12} label={statusWord(say, status)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ raw, scale, step, steps }) => (
            <tr key={`${raw ?? ''} ${scale ?? ''}`}>
              <th scope="row" title={raw ?? undefined}>
                {raw === null || step === null ? (
                  <span className="oversight-word">{raw ?? say('status.not-reported')}</span>
                ) : (
                  <ReportedChip of={{ raw, step, steps }} />
                )}
              </th>
              {columns.map((status) => {
                const cell = matrix.find(
                  (one) => one.raw === raw && one.scale === scale && one.computed === status,
                )
                return (
                  <td key={status}>
                    <Cell
                      count={cell?.projects ?? 0}
                      most={most}
                      label={say('matrix.cell', {
                        reported: raw ?? say('status.not-reported'),
                        computed: statusWord(say, status),
                        count: cell?.projects ?? 0,
                      })}
                      pressed={isChosen(props.chosen, raw, status)}
                      onPress={(on) =>
                        on ? props.onChoose([raw ?? ''], [status]) : props.onChoose(undefined, undefined)
                      }
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="oversight-legend">
        {columns.map((status) => (
          <li key={status}>
            <StatusShape tone={toneOf(status)} /> {statusWord(say, status)}
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}

function Cell(props: {
  count: number
  most: number
  label: string
  pressed: boolean
  onPress: (on: boolean) => void
}): ReactNode {
  const { count, most, pressed } = props
  if (count === 0)
    return <span className="oversight-cell" data-heat={0} aria-label={props.label} role="img" />
  return (
    <button
      type="button"
      className="oversight-cell"
      data-heat={Math.max(1, Math.ceil((count / most) * 4))}
      aria-label={props.label}
      aria-pressed={pressed}
      onClick={() => props.onPress(!pressed)}
    >
      {count}
    </button>
  )
}

function isChosen(chosen: PortfolioAddress, raw: string | null, status: ShownStatus): boolean {
  const { reported = [], computed = [] } = chosen
  return (
    reported.length === 1 && computed.length === 1 && reported[0] === (raw ?? '') && computed[0] === status
  )
}

type Reported = StandingTotals['reported'][number]

function byScaleAndStep(a: Reported, b: Reported): number {
  if ((a.raw === null) !== (b.raw === null)) return a.raw === null ? 1 : -1
  if ((a.step === null) !== (b.step === null)) return a.step === null ? 1 : -1
  if (a.step === null || b.step === null) return b.projects - a.projects
  return (a.steps ?? 0) - (b.steps ?? 0) || (a.scale ?? '').localeCompare(b.scale ?? '') || a.step - b.step
}
