import { Button, Link, Section, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { CheckItem } from '../../contract/index.ts'
import type { ClosurePart } from './closure-tab.tsx'
import { placeOfItem, toneOfItem } from './words.ts'

/** What is still open, read where the record keeps it; and what only people can say. */
export function Checklist(part: ClosurePart): ReactNode {
  const say = useWords('closure')
  const { items } = part.of
  const done = items.filter(({ state }) => state !== 'missing').length
  return (
    <Section title={say('list.title')} right={<span>{say('list.done', { done, count: items.length })}</span>}>
      <ul className="closure-list">
        {items.map((item) => (
          <Line key={item.key} {...part} item={item} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ of, item, may, onChange }: ClosurePart & { item: CheckItem }): ReactNode {
  const say = useWords('closure')
  const { key, kind, state, open } = item
  const missing = state === 'missing'
  const words =
    kind === 'said' ? say(`item-state.${state === 'met' ? 'confirmed' : state}`) : wordOf(item, say)
  return (
    <li>
      <div className="closure-line">
        <StatusChip tone={toneOfItem[state]} word={words} bare />
        <span className="closure-item">{say(`item.${key}`)}</span>
        <Mend of={item} projectId={of.projectId} manager={of.manager?.name} />
        {may('say') && (missing || item.said !== null) ? (
          <Button
            size="small"
            onClick={() => onChange({ panel: 'item', item: key })}
            aria-label={say(`item-act.label`, { item: say(`item.${key}`) })}
          >
            {say(item.said !== null ? 'item-act.change' : kind === 'said' ? 'item-act.say' : 'item-act.drop')}
          </Button>
        ) : null}
      </div>
      {open !== null && open > 0 && item.examples.length > 0 ? (
        <p className="closure-examples">
          {item.examples.join(' · ')}
          {open > item.examples.length ? ` · ${say('more', { count: open - item.examples.length })}` : ''}
        </p>
      ) : null}
      {item.said === null ? null : (
        <p className="closure-said">{say('said', { words: item.said.words, name: item.said.by.name })}</p>
      )}
    </li>
  )
}

function wordOf({ state, open, key }: CheckItem, say: ReturnType<typeof useWords>): string {
  if (state === 'met') return say('item-state.met')
  if (key === 'lessons' || key === 'period') return say(`item-state.${state}`)
  return state === 'dropped' ? say('item-state.dropped') : say('item-state.open', { count: open ?? 0 })
}

/** Who can mend what is missing, and where. */
function Mend(props: { of: CheckItem; projectId: string; manager: string | undefined }): ReactNode {
  const say = useWords('closure')
  const { of, projectId, manager } = props
  if (of.state !== 'missing') return null
  const to = placeOfItem[of.key]
  const mender = say(`mends.${of.key}`, { manager: manager ?? say('no-manager') })
  return (
    <span className="closure-mend">
      {mender}
      {to === undefined ? null : (
        <>
          {' · '}
          <Link
            to={to}
            params={{ projectId }}
            aria-label={say('mend-label', { item: say(`item.${of.key}`) })}
          >
            {say('mend')}
          </Link>
        </>
      )}
    </span>
  )
}
