import { type Choice, Cut, Figure, type Format, type GridColumn, NameCell, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RuleLoudness } from '../../contract/index.ts'
import type { LimitShown } from './limit-rows.ts'
import { limitText, typed, untyped } from './limit-words.ts'

type Column = GridColumn<LimitShown>

export type LimitColumns = {
  readonly say: Say
  readonly format: Format
  readonly owners: readonly Choice[]
  readonly loudness: RuleLoudness | undefined
}

export function limitColumns(parts: LimitColumns): readonly Column[] {
  const { say } = parts
  return [
    {
      id: 'rule',
      header: say('column.rule'),
      width: 200,
      grow: 2,
      cell: ({ rule, first }) => (first ? <NameCell name={say(`rule.${rule.rule}`)} /> : null),
      text: ({ rule }) => say(`rule.${rule.rule}`),
      group: ({ rule }) => ({ key: rule.group, label: say(`group.${rule.group}`) }),
      groupsAsGiven: true,
    },
    {
      id: 'asks',
      header: say('column.asks'),
      width: 240,
      grow: 4,
      cell: (row) => <Cut>{asksText(row, say)}</Cut>,
      text: (row) => asksText(row, say),
    },
    sideColumn('atRisk', parts),
    sideColumn('offTrack', parts),
    weightColumn(parts),
    ownerColumn(parts),
    loudColumn(parts),
    upheldColumn(parts),
  ]
}

function asksText({ rule, line }: LimitShown, say: Say): string {
  return say(`asks.${rule.rule}.${line.line}`)
}

const sides = { atRisk: 'at-risk', offTrack: 'off-track' } as const

function sideColumn(side: keyof typeof sides, { say, format }: LimitColumns): Column {
  const isClosed = ({ line }: LimitShown): boolean => side === 'offTrack' && line.offTrackMay === 'never'
  return {
    id: sides[side],
    header: say(`column.${sides[side]}`),
    width: 132,
    align: 'end',
    cell: (row) =>
      isClosed(row) ? (
        <span className="p-meta">{say('never')}</span>
      ) : (
        <Compared now={heldText(row[side], row, { say, format })} was={wasOf(row, side, format)} say={say} />
      ),
    edit: {
      kind: 'number',
      read: (row) => (row[side] === null ? null : typed(row[side], row.line.unit)),
      write: (row, value) => ({ ...row, [side]: value === null ? null : untyped(value, row.line.unit) }),
      closed: (row) => (isClosed(row) ? say('locked') : undefined),
    },
  }
}

/** "from 30 days", "under 0.95": what a value is held against, and how. */
function heldText(
  value: number | null,
  { line }: LimitShown,
  { say, format }: Pick<LimitColumns, 'say' | 'format'>,
): string {
  return value === null ? '–' : say(`reads.${line.reads}`, { limit: limitText(value, line.unit, format) })
}

/** A limit that holds beside the one of the draft: its number alone, for the unit stands there already. */
type Was = { readonly short: string; readonly whole: string }

function wasOf({ line, ...row }: LimitShown, side: keyof typeof sides, format: Format): Was | undefined {
  const held = line[side]
  if (held === row[side]) return undefined
  const whole = limitText(held, line.unit, format)
  return { whole, short: held === null ? whole : format.number(typed(held, line.unit)) }
}

/** What the draft says stands out, with what holds beside it. */
function Compared(props: { now: string; was: Was | undefined; say: Say }): ReactNode {
  const { now, was, say } = props
  if (was === undefined) return <span className="p-num">{now}</span>
  return (
    <span className="limits-drafted p-num" title={say('was', { limit: was.whole })}>
      <s>{was.short}</s> {now}
    </span>
  )
}

function asWas(text: string): Was {
  return { short: text, whole: text }
}

function weightColumn({ say, format }: LimitColumns): Column {
  const closed = ({ rule, first }: LimitShown): string | undefined => {
    if (rule.weight === null) return say('no-weight')
    return first ? undefined : say('one-weight')
  }
  return {
    id: 'weight',
    header: say('column.weight'),
    hint: say('column.weight-hint'),
    width: 80,
    align: 'end',
    cell: ({ rule, first, weight }) =>
      !first || weight === null ? null : (
        <Compared
          now={format.number(weight)}
          was={rule.draftWeight === null ? undefined : asWas(limitText(rule.weight, 'weight', format))}
          say={say}
        />
      ),
    edit: {
      kind: 'number',
      least: 0,
      most: 1,
      needed: true,
      read: ({ weight, first }) => (first ? weight : null),
      write: (row, weight) => ({ ...row, weight }),
      closed,
    },
  }
}

function ownerColumn({ say, owners }: LimitColumns): Column {
  const nameOf = ({ ownerId, rule }: LimitShown): string => {
    if (ownerId === null) return say('office')
    return owners.find(({ value }) => value === ownerId)?.label ?? rule.owner?.name ?? ''
  }
  const isOwned = ({ first, rule }: LimitShown): boolean => first && rule.rule !== 'together'
  return {
    id: 'owner',
    header: say('column.owner'),
    width: 140,
    grow: 1,
    cell: (row) => (isOwned(row) ? <Cut>{nameOf(row)}</Cut> : null),
    edit: {
      kind: 'choice',
      choices: owners,
      read: (row) => (isOwned(row) ? row.ownerId : null),
      write: (row, ownerId) => ({ ...row, ownerId }),
      closed: (row) => (isOwned(row) ? undefined : say('one-owner')),
    },
  }
}

function loudColumn({ say, loudness }: LimitColumns): Column {
  const found = ({ rule, first }: LimitShown) =>
    first ? loudness?.items.find((one) => one.rule === rule.rule) : undefined
  return {
    id: 'loud',
    header: say('column.loud'),
    hint: say('column.loud-hint'),
    width: 100,
    align: 'end',
    cell: (row) => {
      const loud = found(row)
      if (loud === undefined || loud.judged === 0) return row.first ? '–' : null
      return (
        <>
          {loud.few ? (
            <span className="p-meta" title={say('loud-few-words')}>
              {say('loud-few')}{' '}
            </span>
          ) : null}
          <Figure value={loud.flagged} unit="count" label={say('column.loud')} />
          <span className="p-meta"> / {loud.judged}</span>
        </>
      )
    },
    text: (row) => {
      const loud = found(row)
      return loud === undefined ? '' : say('loud', { flagged: loud.flagged, judged: loud.judged })
    },
  }
}

function upheldColumn({ say }: LimitColumns): Column {
  return {
    id: 'upheld',
    header: say('column.upheld'),
    hint: say('column.upheld-hint'),
    width: 104,
    align: 'end',
    cell: ({ rule: { challenges }, first }) =>
      first && challenges.upheld + challenges.open + challenges.notUpheld > 0 ? (
        <Figure
          value={challenges.upheld}
          unit="count"
          label={say('column.upheld')}
          {...(challenges.upheld > 0 ? { tone: 'warn' as const } : {})}
        />
      ) : null,
    text: ({ rule }) => String(rule.challenges.upheld),
  }
}
