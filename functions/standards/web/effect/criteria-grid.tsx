import { Cut, DataGrid, EmptyState, Figure, type GridColumn, type Say, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { CriterionEffect } from '../../contract/index.ts'
import { controlText } from '../compliance/words.ts'
import type { EffectPart } from './groups-grid.tsx'

/** Criteria by what they found when a gate was first looked at; one opens the gates at which it failed. */
export function CriteriaGrid({ read, address, onChange }: EffectPart): ReactNode {
  const say = useWords('effect')
  const methods = useWords('methods')
  const columns = useMemo(() => columnsOf(say, methods), [say, methods])
  return (
    <DataGrid<CriterionEffect>
      label={say('view.criteria')}
      columns={columns}
      rows={read.data?.criteria ?? []}
      idOf={({ id }) => id}
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      openId={address.control}
      onOpen={({ id }) => onChange({ control: id, by: undefined, key: undefined })}
      empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
    />
  )
}

type Column = GridColumn<CriterionEffect>

function columnsOf(say: Say, methods: Say): readonly Column[] {
  const textOf = (row: CriterionEffect): string => controlText(row, methods)
  return [
    {
      id: 'criterion',
      header: say('column.criterion'),
      width: 250,
      grow: 4,
      cell: (row) => <Cut>{textOf(row)}</Cut>,
      text: textOf,
    },
    {
      id: 'method',
      header: say('column.method'),
      width: 110,
      grow: 1,
      cell: ({ method }) => <Cut>{method ?? say('all-methods')}</Cut>,
      text: ({ method }) => method ?? say('all-methods'),
    },
    count('asked', say, ({ asked }) => asked),
    {
      id: 'failedShare',
      header: say('column.failedShare'),
      hint: say('hint.failedShare'),
      width: 112,
      align: 'end',
      cell: (row) => (
        <Figure
          value={row.failedShare}
          unit="share"
          label={say('column.failedShare')}
          explain={async () => (await import('../../domain/effect/explain-effect.ts')).explainFailed(row)}
        />
      ),
      text: ({ failedShare }) => String(failedShare ?? ''),
    },
    count('waived', say, ({ waived }) => waived),
    count('mended', say, ({ mended }) => mended),
    {
      id: 'mendedDays',
      header: say('column.mendedDays'),
      hint: say('hint.mendedDays'),
      width: 104,
      align: 'end',
      cell: ({ mendedDays }) => <Figure value={mendedDays} unit="days" label={say('column.mendedDays')} />,
      text: ({ mendedDays }) => String(mendedDays ?? ''),
    },
    difference(say),
  ]
}

function difference(say: Say): Column {
  return {
    id: 'difference',
    header: say('column.difference'),
    hint: say('hint.difference'),
    width: 150,
    align: 'end',
    cell: (row) => (
      <>
        <Figure
          value={row.difference}
          unit="share"
          signed
          label={say('column.difference')}
          explain={async () => (await import('../../domain/effect/explain-effect.ts')).explainDifference(row)}
        />{' '}
        {row.few && row.difference !== null ? <span className="p-meta">{say('few')}</span> : null}
      </>
    ),
    text: (row) => (row.difference === null ? '' : `${row.difference}${row.few ? ` ${say('few')}` : ''}`),
  }
}

function count(id: 'asked' | 'waived' | 'mended', say: Say, value: (row: CriterionEffect) => number): Column {
  return {
    id,
    header: say(`column.${id}`),
    hint: say(`hint.${id}`),
    width: 88,
    align: 'end',
    cell: (row) => <Figure value={value(row)} unit="count" label={say(`column.${id}`)} />,
    text: (row) => String(value(row)),
  }
}
