import '../page-texts.ts'
import type { Money } from '@portolan/quantity'
import {
  type Bubble,
  BubbleChart,
  ErrorState,
  Skeleton,
  type Tone,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { listStanding, type StandingRow } from '../../contract/index.ts'
import type { Filters } from '../address.ts'
import { statusWord, toneOf } from '../words.ts'

/** As many as a picture can hold; of more the dearest are drawn. */
const MOST = 500

const tones = [
  { tone: 'good', status: 'on-track' },
  { tone: 'warn', status: 'at-risk' },
  { tone: 'bad', status: 'off-track' },
  { tone: 'none', status: 'not-enough-data' },
] as const

/** Slip against growth of every project of the list, as large as its cost, with its computed status. */
export function PortfolioChart(props: {
  readonly filters: Filters
  readonly count: number | undefined
  readonly openId: string | undefined
  readonly onOpen: (row: string) => void
}): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const read = useRead(listStanding, { ...props.filters, limit: MOST, sort: 'cost', direction: 'desc' })
  if (read.problem)
    return <ErrorState title={say('bubbles.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={10} />
  const rows = read.data.items
  const bubbles = rows.flatMap((row) =>
    bubbleOf(row, (money) => format.moneyShort(money), say('figure.unknown')),
  )
  const beyond = (props.count ?? rows.length) - rows.length
  const without = rows.length - bubbles.length
  return (
    <div className="oversight-bubbles">
      <h2 className="p-hidden">{say('view.chart')}</h2>
      <BubbleChart
        title={say('bubbles.title')}
        bubbles={bubbles}
        along={{ label: say('hint.slip'), unit: 'days' }}
        up={{ label: say('hint.growth'), unit: 'share' }}
        sizeLabel={say('column.cost')}
        tones={tones.map(({ tone, status }) => ({ tone: tone as Tone, word: statusWord(say, status) }))}
        height={520}
        openId={props.openId}
        onOpen={props.onOpen}
      />
      <p className="p-label">
        {[
          without > 0 && say('bubbles.without', { count: without }),
          beyond > 0 && say('bubbles.beyond', { count: beyond, most: MOST }),
        ]
          .filter((one) => one !== false)
          .join(' ')}
      </p>
    </div>
  )
}

/** A project of which slip or growth is not known has no place in the picture: it is counted below. */
function bubbleOf(row: StandingRow, write: (money: Money) => string, unknown: string): readonly Bubble[] {
  const { slipCurrentDays: slip, costCurrentShare: growth } = row.figures
  if (typeof slip !== 'number' || typeof growth !== 'number') return []
  return [
    {
      id: row.id,
      name: row.name,
      along: slip,
      up: growth,
      size: row.costInOwn?.amount ?? null,
      sizeText: row.cost === null ? unknown : write(row.cost as Money),
      tone: toneOf(row.computed.status),
    },
  ]
}
