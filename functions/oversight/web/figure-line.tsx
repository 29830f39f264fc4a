import './page-texts.ts'
import type { Day, Money as Amount } from '@portolan/quantity'
import { Age, Figure, FigureBox, FigureStrip, Skeleton, StatusShape, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StandingTotals, Trend } from '../contract/index.ts'
import { TrendNote } from './dashboard/trend-note.tsx'
import { toneOf } from './words.ts'

type Totals = StandingTotals

/** The portfolio in five figures: projects by status, what differs, what it costs, how old the evidence is. */
export function FigureLine(props: {
  totals: Totals | undefined
  trend: Trend | undefined
  onDiffering: () => void
  onOffTrack: () => void
}): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const { totals, trend } = props
  if (!totals) return <Skeleton rows={1} height={80} />
  const rated = totals.reported.reduce((sum, one) => (one.raw === null ? sum : sum + one.projects), 0)
  return (
    <div className="oversight-line">
      <FigureStrip>
        <FigureBox
          label={say('line.projects')}
          note={
            <>
              <StatusBar of={totals} />
              <TrendNote of={trend} value={(day) => day.count} write={(value) => format.number(value)} />
            </>
          }
        >
          <Figure value={totals.count} unit="count" label={say('line.projects')} size="large" />
        </FigureBox>
        <FigureBox
          label={say('line.off-track')}
          note={
            <>
              <TrendNote of={trend} value={offTrackOf} write={(value) => format.number(value)} tone="bad" />
              {offTrackOf(totals) > 0 ? (
                <button type="button" className="p-link" onClick={props.onOffTrack}>
                  {say('line.which')}
                </button>
              ) : null}
            </>
          }
        >
          <Figure value={offTrackOf(totals)} unit="count" label={say('line.off-track')} size="large" />
        </FigureBox>
        <FigureBox
          label={say('line.differs')}
          note={
            totals.differs > 0 ? (
              <>
                <TrendNote of={trend} value={(day) => day.differs} write={(value) => format.number(value)} />{' '}
                <button type="button" className="p-link" onClick={props.onDiffering}>
                  {say('line.which')}
                </button>
              </>
            ) : rated > 0 ? (
              say('line.none-differs')
            ) : undefined
          }
        >
          <Figure value={totals.differs} unit="count" label={say('line.differs')} size="large" />{' '}
          <span className="oversight-of">{say('line.of-rated', { count: rated })}</span>
        </FigureBox>
        <CostBox of={totals} trend={trend} />
        <FigureBox
          label={say('line.evidence')}
          note={
            <>
              {say('line.coverage')}{' '}
              <Figure
                value={rounded(totals.evidence.coverage.value)}
                unit={totals.evidence.coverage.unit}
                label={say('line.coverage')}
              />
              <TrendNote
                of={trend}
                value={(day) => (day.coverage === null ? null : Math.round(day.coverage * 100) / 100)}
                write={(share) => format.share(share)}
              />
            </>
          }
        >
          {totals.evidence.newest ? <Age of={totals.evidence.newest as Day} /> : '–'}
        </FigureBox>
      </FigureStrip>
    </div>
  )
}

function offTrackOf(of: Pick<Totals, 'computed'>): number {
  return of.computed.find(({ status }) => status === 'off-track')?.projects ?? 0
}

/** A mean over many: parts of a percent would say more than is known. */
function rounded(share: number | string | null): number | string | null {
  return typeof share === 'number' ? Math.round(share * 100) / 100 : share
}

function StatusBar(props: { of: Totals }): ReactNode {
  const say = useWords('oversight')
  const shown = props.of.computed.filter((one) => one.projects > 0)
  return (
    <ul className="oversight-counts">
      {shown.map((one) => (
        <li key={one.status}>
          <StatusShape tone={toneOf(one.status)} /> {one.projects} {say(`count.${one.status}`)}
        </li>
      ))}
    </ul>
  )
}

function CostBox(props: { of: Totals; trend: Trend | undefined }): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const { cost, count } = props.of
  const shown = sumOf(cost)
  const others = cost.byCurrency.filter(({ money }) => money.currency !== shown?.currency)
  const notes = [
    say('line.with-cost', { with: count - cost.without, count }),
    ...(cost.converted && others.length > 0
      ? [say('line.converted')]
      : others.map(({ money }) => `+ ${format.moneyShort(money as Amount)}`)),
  ]
  return (
    <FigureBox
      label={say('line.cost')}
      note={
        <>
          <TrendNote
            of={props.trend}
            value={(day) => day.cost?.amount ?? null}
            write={(amount) => format.moneyShort({ amount, currency: shown?.currency ?? '' })}
          />{' '}
          <span>{notes.join(', ')}</span>
        </>
      }
    >
      <Figure
        value={shown?.amount ?? null}
        unit={shown?.currency ?? ''}
        label={say('line.cost')}
        size="large"
      />
    </FigureBox>
  )
}

/** One amount for all: converted where rates allow it, else the currency that most projects have. */
export function sumOf(cost: Totals['cost']): Amount | undefined {
  const whole = cost.withoutRate === 0 ? cost.converted?.money : undefined
  return (whole ?? cost.byCurrency[0]?.money) as Amount | undefined
}
