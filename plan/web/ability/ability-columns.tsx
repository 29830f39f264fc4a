import type { Day } from '@portolan/quantity'
import { Figure, type GridColumn, type Say, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Ability, AbilityCell, AbilityMatrix, AbilityRow } from '../../contract/index.ts'

/** One column for each ability; its header tells the area, and the words of the levels on hover. */
export function abilityColumns(say: Say, abilities: readonly Ability[]): readonly GridColumn<AbilityRow>[] {
  return [
    {
      id: 'person',
      header: say('person'),
      width: 190,
      cell: ({ person }) => (
        <span className="p-cut" title={[person.name, person.jobTitle].filter(Boolean).join(', ')}>
          {person.name} <span className="p-meta">{person.jobTitle}</span>
        </span>
      ),
      text: ({ person }) => person.name,
    },
    ...abilities.map((ability): GridColumn<AbilityRow> => ({
      id: ability.id,
      header: ability.name,
      hint: hintOf(say, ability),
      width: 140,
      align: 'end',
      cell: (row) => <LevelCell of={row.cells[ability.id]} />,
      edit: {
        kind: 'number',
        least: 1,
        most: 5,
        read: (row) => row.cells[ability.id]?.level ?? null,
        write: (row, level) => ({
          ...row,
          cells: { ...row.cells, [ability.id]: withLevel(row, ability, level) },
        }),
        closed: ({ mine }) => (mine ? say('own') : undefined),
        check: (level) =>
          level === null || Number.isInteger(level) ? undefined : say('cell', { ability: ability.name }),
      },
    })),
  ]
}

function withLevel({ cells }: AbilityRow, { id }: Ability, level: number | null): AbilityCell {
  return { until: null, proposed: null, ...cells[id], level }
}

function hintOf(say: Say, { name, area, levels }: Ability): string {
  const told = levels.flatMap((words, at) => (words === '' ? [] : [`${at + 1}: ${words}`]))
  return [area === null ? name : `${area.name} › ${name}`, say('cell', { ability: name }), ...told].join('\n')
}

/** The level as a number and as bars; what is proposed and what ends stand beside it. */
function LevelCell(props: { of: AbilityCell | undefined }): ReactNode {
  const say = useWords('abilities')
  const format = useFormat()
  const { of } = props
  if (!of || (of.level === null && of.proposed === null)) return <span className="p-label">–</span>
  return (
    <span className="ability-cell">
      {of.proposed === null ? null : (
        <span className="ability-proposed" title={say('proposed', { level: of.proposed })}>
          {of.level === null ? `${of.proposed}?` : '?'}
        </span>
      )}
      {of.level === null ? null : (
        <>
          <span className="ability-bars" aria-hidden="true">
            {[1, 2, 3, 4, 5].map((at) => (
              <i key={at} data-on={at <= (of.level ?? 0) || undefined} />
            ))}
          </span>
          <span className="p-num">{of.level}</span>
          {of.until === null ? null : (
            <span className="ability-until" title={say('until', { day: format.day(of.until as Day) })}>
              ◷<span className="p-hidden">{say('until', { day: format.day(of.until as Day) })}</span>
            </span>
          )}
        </>
      )}
    </span>
  )
}

/** How many hold each ability: one is a risk, none a gap. */
export function coverageCells(
  say: Say,
  { abilities, coverage }: AbilityMatrix,
  level: number,
): Readonly<Record<string, ReactNode>> {
  return Object.fromEntries(
    abilities.map(({ id, name }) => {
      const { holders, expiring } = coverage[id] ?? { holders: 0, expiring: 0 }
      return [
        id,
        <span key={id} className="ability-coverage">
          <Figure
            value={holders}
            unit="count"
            label={say('holders', { name, level })}
            tone={holders === 0 ? 'bad' : holders === 1 ? 'warn' : 'plain'}
          />
          {holders < 2 ? <span className="p-meta">{say(holders === 0 ? 'gap' : 'risk')}</span> : null}
          {expiring > 0 ? <span className="p-meta">{say('expiring', { count: expiring })}</span> : null}
        </span>,
      ]
    }),
  )
}
