import './status.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  Button,
  DataGrid,
  EmptyState,
  NoMatch,
  PageHeader,
  Split,
  useAddress,
  useFormat,
  useGo,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listPeriodStatus, type PeriodStatusRow, statusPermissions } from '../../contract/index.ts'
import { type PeriodAddress, periodAddress } from './address.ts'
import { PolicyPanel } from './policy-panel.tsx'
import { statusColumns } from './status-columns.tsx'
import { StatusFilters, unfiltered } from './status-filters.tsx'
import { periodInput } from './status-readings.ts'
import { usePeriodName } from './use-period-name.ts'

/** Who has confirmed the status of a period, who is late, and where a finished draft waits. */
export function StatusPage(): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const go = useGo()
  const periodName = usePeriodName()
  const maySet = useMay()(statusPermissions.setPolicy)
  const [address, change] = useAddress(periodAddress)
  const read = useRead(listPeriodStatus, periodInput(address))
  const columns = useMemo(() => statusColumns(say), [say])
  const { data } = read
  const policy = data?.policy
  return (
    <>
      <PageHeader
        title={data?.period ? say('page.of', { period: periodName(data.period.name) }) : say('page.title')}
        actions={
          maySet ? <Button onClick={() => change({ policy: true })}>{say('policy.open')}</Button> : undefined
        }
      />
      <Split
        side={
          address.policy === true && policy !== undefined && maySet ? (
            <PolicyPanel key={policy.version} of={policy} onClose={() => change({ policy: undefined })} />
          ) : undefined
        }
      >
        <StatusFilters address={address} onChange={change} of={data} />
        {data?.period && !data.expected ? <p className="status-banner">{say('page.unexpected')}</p> : null}
        {data?.period ? (
          <p className="status-note">{say('draft.due', { day: format.day(data.period.due as Day) })}</p>
        ) : null}
        <DataGrid<PeriodStatusRow>
          label={say('page.title')}
          columns={columns}
          rows={data?.items ?? []}
          idOf={({ projectId }) => projectId}
          loading={data === undefined && read.problem === undefined}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          onOpen={({ projectId, statusId }) =>
            go('/projects/$projectId/status', { projectId }, statusId === null ? {} : { report: statusId })
          }
          empty={<Empty address={address} none={data?.period === null} onClear={() => change(unfiltered)} />}
        />
      </Split>
    </>
  )
}

function Empty(props: { address: PeriodAddress; none: boolean; onClear: () => void }): ReactNode {
  const say = useWords('status')
  const { search, state, mine } = props.address
  if (props.none) return <EmptyState title={say('page.no-period')}>{say('page.no-period-words')}</EmptyState>
  if (search !== undefined || state !== undefined || mine === true) return <NoMatch onClear={props.onClear} />
  return <EmptyState title={say('page.none')}>{say('page.none-words')}</EmptyState>
}
