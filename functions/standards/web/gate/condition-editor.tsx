import { Button, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'

export type ConditionDraft = { readonly words: string; readonly ownerId: string; readonly due: string }

export const emptyCondition: ConditionDraft = { words: '', ownerId: '', due: '' }

export function isWritten({ words, ownerId, due }: ConditionDraft): boolean {
  return words.trim() !== '' && ownerId !== '' && due !== ''
}

/** What is to be done, by whom and by which day, one below the other. */
export function ConditionEditor(props: {
  of: readonly ConditionDraft[]
  title: 'condition.title' | 'condition.todo'
  people: readonly { readonly id: string; readonly name: string }[]
  onChange: (of: readonly ConditionDraft[]) => void
}): ReactNode {
  const say = useWords('gates')
  const { of, title, people, onChange } = props
  const put = (at: number, part: Partial<ConditionDraft>): void =>
    onChange(of.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <>
      {of.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- conditions have no name but their place
        <fieldset key={at} className="gate-condition">
          <legend>{say(title, { number: at + 1 })}</legend>
          <label>
            {say('condition.words')}
            <input
              value={one.words}
              maxLength={300}
              onChange={(event) => put(at, { words: event.target.value })}
            />
          </label>
          <label>
            {say('condition.owner')}
            <select value={one.ownerId} onChange={(event) => put(at, { ownerId: event.target.value })}>
              <option value="" />
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('condition.due')}
            <input type="date" value={one.due} onChange={(event) => put(at, { due: event.target.value })} />
          </label>
          <Button size="small" kind="quiet" onClick={() => onChange(of.filter((_, index) => index !== at))}>
            {say('condition.drop')}
          </Button>
        </fieldset>
      ))}
      <div className="p-row">
        <Button size="small" icon={Plus} onClick={() => onChange([...of, emptyCondition])}>
          {say('condition.add')}
        </Button>
        {of.every(isWritten) ? null : <span className="p-meta">{say('condition.incomplete')}</span>}
      </div>
    </>
  )
}
