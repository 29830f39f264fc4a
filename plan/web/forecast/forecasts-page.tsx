import './forecast.css'
import './texts.ts'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  DataGrid,
  EmptyState,
  Figure,
  type GridColumn,
  NameCell,
  Person,
  type Say,
  Split,
  useAddress,
  useGo,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { Target } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type ForecastSummary, listForecasts } from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { useNarrow } from '../use-narrow.ts'
import { AccuracyPanel } from './accuracy-panel.tsx'
import { ForecastStateChip } from './forecast-head.tsx'

const address = z.object({ panel: z.literal('accuracy').optional().catch(undefined) })

/** The forecasts of all running projects side by side: who submitted, what it will cost, what differs and why. */
export function ForecastsPage(): ReactNode {
  const say = useWords('forecast')
  const go = useGo()
  const narrow = useNarrow()
  const [{ panel }, change] = useAddress(address)
  const nameOf = usePeriodName()
  const read = useReadPages(listForecasts, { limit: 200 })
  const columns = useMemo(() => columnsOf(say), [say])
  const { first } = read
  return (
    <>
      {first?.asOf ? (
        <div className="forecast-bar">
          <span className="p-label">
            {say('page.count', {
              submitted: first.submitted,
              projects: first.projects,
              period: nameOf(first.asOf),
            })}
          </span>
          <span className="forecast-submit">
            <Button
              icon={Target}
              aria-expanded={panel === 'accuracy'}
              onClick={() => change({ panel: panel ? undefined : 'accuracy' })}
            >
              {say('page.accuracy-open')}
            </Button>
          </span>
        </div>
      ) : null}
      <Split side={panel ? <AccuracyPanel onClose={() => change({ panel: undefined })} /> : undefined}>
        <DataGrid<ForecastSummary>
          label={say('page.title')}
          columns={columns}
          rows={read.rows}
          idOf={(row) => row.projectId}
          onOpen={({ projectId }) => go('/projects/$projectId/forecast', { projectId })}
          density="two-line"
          {...(narrow || panel ? { hiddenColumns: hiddenNarrow } : {})}
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          hasMore={read.hasMore}
          loadingMore={read.loadingMore}
          onNeedMore={read.more}
          empty={<EmptyState title={say('page.none')}>{say('page.none-words')}</EmptyState>}
        />
      </Split>
    </>
  )
}

const hiddenNarrow = ['manager', 'budget', 'spent', 'toComplete', 'reasons', 'submitted']

function columnsOf(say: Say): readonly GridColumn<ForecastSummary>[] {
  const money = (
    id: 'budget' | 'spent' | 'toComplete' | 'atCompletion',
    label: string,
  ): GridColumn<ForecastSummary> => ({
    id,
    header: label,
    width: 92,
    align: 'end',
    cell: (row) => <Figure value={row[id]} unit={row.currency} label={label} />,
    text: (row) => String(row[id] / 100),
  })
  return [
    {
      id: 'project',
      header: say('page.project'),
      width: 220,
      grow: 2,
      cell: (row) => <NameCell name={row.name} note={row.code ?? ''} />,
      text: (row) => row.name,
    },
    {
      id: 'manager',
      header: say('page.manager'),
      width: 140,
      cell: (row) => (row.manager ? <Person name={row.manager} /> : '–'),
      text: (row) => row.manager ?? '',
    },
    {
      id: 'state',
      header: say('page.state'),
      width: 112,
      cell: (row) => <ForecastStateChip of={row.state} />,
      text: (row) => say(`state.${row.state}`),
    },
    money('budget', say('budget')),
    money('spent', say('spent')),
    money('toComplete', say('to-complete')),
    money('atCompletion', say('at-completion')),
    {
      id: 'difference',
      header: say('difference'),
      width: 96,
      align: 'end',
      cell: (row) => <Figure value={row.difference} unit={row.currency} label={say('difference')} signed />,
      text: (row) => (row.difference === null ? '' : String(row.difference / 100)),
    },
    {
      id: 'reasons',
      header: say('reason'),
      width: 160,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={row.reasons.join(' · ')}>
          {row.reasons.join(' · ')}
        </span>
      ),
      text: (row) => row.reasons.join(' · '),
    },
    {
      id: 'accuracy',
      header: say('accuracy'),
      width: 88,
      align: 'end',
      cell: (row) => <Figure value={row.accuracy} unit="share" label={say('accuracy')} />,
      text: (row) => (row.accuracy === null ? '' : String(row.accuracy)),
    },
    {
      id: 'submitted',
      header: say('page.submitted'),
      width: 84,
      cell: (row) => (row.submittedAt ? <Age of={row.submittedAt as Instant} /> : '–'),
      text: (row) => row.submittedAt ?? '',
    },
  ]
}
