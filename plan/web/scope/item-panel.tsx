import type { Day } from '@portolan/quantity'
import { DayText, Facts, Figure, Section, SidePanel, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeItemRow } from '../../contract/index.ts'
import { ItemStatus } from './item-columns.tsx'

/** All that the list tells of an item, and whether it counts. */
export function ItemPanel(props: { of: ScopeItemRow; onClose: () => void }): ReactNode {
  const say = useWords('scope')
  const { of } = props
  const text = (name: string, value: string | null): (readonly [string, ReactNode])[] =>
    value === null || value === '' ? [] : [[say(`column.${name}`), value]]
  const day = (name: 'created' | 'closed' | 'due'): (readonly [string, ReactNode])[] => {
    const value = of[name]
    return value === null ? [] : [[say(`column.${name}`), <DayText key={name} of={value as Day} />]]
  }
  return (
    <SidePanel title={of.title} width={340} onClose={props.onClose}>
      <Section flush>
        <Facts
          of={[
            [say('column.id'), of.id],
            ...text('type', of.type),
            [say('column.status'), <ItemStatus key="status" of={of} say={say} />],
            [say('column.counts'), say(`counting.${of.counting}`)],
            ...(of.points === null
              ? []
              : [
                  [
                    say('column.points'),
                    <Figure key="points" value={of.points} unit="number" label={say('column.points')} />,
                  ] as const,
                ]),
            ...text('sprint', of.sprint),
            ...text('assignee', of.assignee),
            ...text('parent', of.parent),
            ...text('priority', of.priority),
            ...text('labels', of.labels.join(', ')),
            ...day('created'),
            ...day('closed'),
            ...day('due'),
            [say('column.age'), <Figure key="age" value={of.age} unit="days" label={say('column.age')} />],
          ]}
        />
      </Section>
      {of.url === null ? null : (
        <Section>
          <a href={of.url} target="_blank" rel="noreferrer noopener">
            {say('item.open')}
          </a>
        </Section>
      )}
    </SidePanel>
  )
}
