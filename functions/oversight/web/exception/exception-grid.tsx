import type { OutputOf } from '@portolan/contract'
import { useNarrow } from '@portolan/plan/web'
import { Button, DataGrid, EmptyState, NoMatch, type Read, useFormat, useMay, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { exceptionPermissions, type ExceptionRow, type listExceptions } from '../../contract/index.ts'
import { useNextAndBefore } from '../decision/use-next-and-before.ts'
import { useExplain } from '../use-explain.ts'
import { type ChangeExceptions, type ExceptionAddress, isFiltered, unfiltered } from './address.ts'
import { exceptionColumns } from './exception-columns.tsx'

type Listed = OutputOf<typeof listExceptions>

/** What gives way to a panel, and on narrow screens. */
const givesWay = ['age', 'question', 'who']

export function ExceptionGrid(props: {
  read: Read<Listed>
  address: ExceptionAddress
  onChange: ChangeExceptions
  within?: boolean
}): ReactNode {
  const say = useWords('exceptions')
  const format = useFormat()
  const narrow = useNarrow()
  const explain = useExplain()
  const { read, address, onChange, within = false } = props
  const closed = address.closed === true
  const columns = useMemo(
    () => exceptionColumns({ say, format, explain, within, closed }),
    [say, format, explain, within, closed],
  )
  const rows = read.data?.items ?? []
  const toggle = (id: string): void => {
    const row = rows.find((one) => one.id === id)
    const open = row === undefined || id === address.row
    onChange(open ? { row: undefined, of: undefined } : { row: id, of: row.project.id, policy: undefined })
  }
  useNextAndBefore(rows, address.row, toggle)
  const open = address.row !== undefined || address.policy === true
  const hidden = useMemo(() => (narrow || open ? givesWay : []), [narrow, open])
  return (
    <DataGrid<ExceptionRow>
      label={say('title')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hiddenColumns={hidden}
      onOpen={({ id }) => toggle(id)}
      openId={address.row}
      rowTone={({ next, escalated }) =>
        next !== 'answer'
          ? undefined
          : escalated === 'office'
            ? 'bad'
            : escalated === null
              ? undefined
              : 'warn'
      }
      empty={<Empty address={address} of={read.data} onChange={onChange} />}
    />
  )
}

function Empty(props: {
  address: ExceptionAddress
  of: Listed | undefined
  onChange: ChangeExceptions
}): ReactNode {
  const say = useWords('exceptions')
  const maySet = useMay()(exceptionPermissions.setPolicy)
  const { address, of, onChange } = props
  if (isFiltered(address)) return <NoMatch onClear={() => onChange(unfiltered)} />
  if (address.closed === true)
    return <EmptyState title={say('empty.closed')}>{say('empty.closed-words')}</EmptyState>
  if (of !== undefined && of.policy.rules.length === 0)
    return (
      <EmptyState
        title={say('empty.unset')}
        below={
          maySet ? (
            <Button kind="first" onClick={() => onChange({ policy: true })}>
              {say('policy.open')}
            </Button>
          ) : null
        }
      >
        {say('empty.unset-words')}
      </EmptyState>
    )
  return <EmptyState title={say('empty.none')}>{say('empty.none-words')}</EmptyState>
}
