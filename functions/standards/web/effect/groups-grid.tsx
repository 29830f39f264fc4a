import {
  DataGrid,
  EmptyState,
  Figure,
  type GridColumn,
  NameCell,
  type Read,
  type Say,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import {
  type EffectGroup,
  type EffectMeasure,
  effectMeasures,
  type showGateEffect,
} from '../../contract/index.ts'
import type { OutputOf } from '@portolan/contract'
import type { ChangeEffect, EffectAddress } from './address.ts'
import { EffectFigure } from './effect-figure.tsx'

export type EffectPart = {
  readonly read: Read<OutputOf<typeof showGateEffect>>
  readonly address: EffectAddress
  readonly onChange: ChangeEffect
}

/** By version of a method, by unit and by half-year; each opens the gates behind it. */
export function GroupsGrid({ read, address, onChange }: EffectPart): ReactNode {
  const say = useWords('effect')
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<EffectGroup>
      label={say('view.gates')}
      columns={columns}
      rows={read.data?.groups ?? []}
      idOf={({ by, key }) => `${by} ${key}`}
      groupBy="by"
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      openId={address.by === undefined ? undefined : `${address.by} ${address.key}`}
      onOpen={({ by, key }) => onChange({ by, key, control: undefined })}
      empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<EffectGroup>[] {
  const nameOf = ({ by, key, name }: EffectGroup): string => {
    if (by === 'unit') return name === '' ? say('no-unit') : name
    if (by === 'method') return name
    const [year = '', half] = key.split('-H')
    return say(`half.${half === '1' ? 'first' : 'second'}`, { year })
  }
  return [
    {
      id: 'name',
      header: say('column.name'),
      width: 200,
      grow: 3,
      cell: (row) => <NameCell name={nameOf(row)} />,
      text: nameOf,
    },
    {
      id: 'by',
      header: say('column.by'),
      width: 120,
      hidden: true,
      cell: ({ by }) => say(`by.${by}`),
      text: ({ by }) => say(`by.${by}`),
      group: ({ by }) => ({ key: by, label: say(`by.${by}`) }),
    },
    counted('gates', say, ({ figures }) => figures.gates),
    measured('firstPassYield', say),
    counted('rulings', say, ({ figures }) => figures.rulings),
    measured('teeth', say),
    measured('onConditions', say),
    ...effectMeasures
      .filter((measure) => measure.startsWith('cycle'))
      .map((measure) => measured(measure, say)),
  ]
}

function measured(measure: EffectMeasure, say: Say): GridColumn<EffectGroup> {
  return {
    id: measure,
    header: say(`measure.${measure}`),
    hint: say(`hint.${measure}`),
    width: 132,
    align: 'end',
    cell: ({ figures }) => <EffectFigure of={figures} measure={measure} />,
    text: ({ figures }) => String(figures[measure] ?? ''),
  }
}

function counted(
  id: 'gates' | 'rulings',
  say: Say,
  value: (row: EffectGroup) => number,
): GridColumn<EffectGroup> {
  return {
    id,
    header: say(`column.${id}`),
    hint: say(`hint.${id}`),
    width: 96,
    align: 'end',
    cell: (row) => <Figure value={value(row)} unit="count" label={say(`column.${id}`)} />,
    text: (row) => String(value(row)),
  }
}
