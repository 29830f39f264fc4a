import { type Format, type GridColumn, type Say, StatusChip } from '@portolan/ui'
import type { AccountRow } from '../../contract/index.ts'
import { amountNames, FigureCell, type FigureName, type Shown, textOf } from './figure-cell.tsx'
import { toneOfState, toneOfVerdict } from './words.ts'

export type ColumnParts<Row> = {
  readonly say: Say
  readonly format: Format
  /** Undefined where a row has no figures of its own. */
  readonly shownOf: (row: Row) => Shown | undefined
  readonly accountOf: (row: Row) => AccountRow | undefined
}

const order: readonly FigureName[] = [
  'budget',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'cv',
  'sv',
  'cvShare',
  'svShare',
  'cpi',
  'spi',
  'eac',
  'managerEac',
  'vac',
  'tcpi',
]

/** What an account says, each figure with its way down to the plan. */
export function figureColumns<Row>(parts: ColumnParts<Row>): readonly GridColumn<Row>[] {
  const { say, format, shownOf } = parts
  return order.map((figure) => ({
    id: figure,
    header: say(`short.${figure}`),
    hint: say(`figure.${figure}`),
    // A million in German is longer than in English.
    width: amountNames.some((name) => name === figure) ? 96 : 70,
    align: 'end',
    cell: (row) => {
      const of = shownOf(row)
      return of === undefined ? null : <FigureCell of={of} figure={figure} say={say} />
    },
    text: (row) => {
      const of = shownOf(row)
      return of === undefined ? '' : textOf(of, figure, { say, format })
    },
  }))
}

export function realismColumn<Row>({ say, shownOf }: ColumnParts<Row>): GridColumn<Row> {
  return {
    id: 'realism',
    header: say('column.realism'),
    hint: say('column.realism-hint'),
    width: 118,
    cell: (row) => {
      const verdict = shownOf(row)?.figures?.realism
      if (verdict === undefined) return null
      return verdict === 'not-given' || verdict === 'not-known' ? (
        <span className="p-label">{say(`realism.${verdict}`)}</span>
      ) : (
        <StatusChip tone={toneOfVerdict[verdict]} word={say(`realism.${verdict}`)} bare />
      )
    },
    text: (row) => {
      const verdict = shownOf(row)?.figures?.realism
      return verdict === undefined ? '' : say(`realism.${verdict}`)
    },
  }
}

export function stateColumn<Row>({ say, accountOf }: ColumnParts<Row>): GridColumn<Row> {
  return {
    id: 'state',
    header: say('column.state'),
    width: 156,
    grow: 1,
    cell: (row) => {
      const account = accountOf(row)
      return account === undefined || account.state === 'none' ? null : (
        <StatusChip tone={toneOfState[account.state]} word={say(`state.${account.state}`)} bare />
      )
    },
    text: (row) => {
      const account = accountOf(row)
      return account === undefined ? '' : say(`state.${account.state}`)
    },
  }
}
