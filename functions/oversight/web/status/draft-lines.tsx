import { IconButton, Link, Told, useTold, useWords } from '@portolan/ui'
import { Pencil, Undo2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type FoundLine, statusGroups } from '../../contract/index.ts'
import type { Writing } from './use-writing.ts'

type Change = (patch: Pick<Writing, 'corrections'>) => void

/** What Portolan found, by what it is about; each sentence leads to its source, and can be corrected or left out. */
export function DraftLines(props: {
  of: readonly FoundLine[]
  writing: Writing
  onChange: Change
}): ReactNode {
  const say = useWords('status')
  const { of, writing, onChange } = props
  if (of.length === 0) return <p className="p-label">{say('lines.none')}</p>
  return (
    <div className="status-lines">
      {statusGroups.map((group) => {
        const lines = of.filter((line) => line.group === group)
        if (lines.length === 0) return null
        return (
          <section key={group}>
            <h3 className="p-label">{say(`group.${group}`)}</h3>
            <ul>
              {lines.map((line) => (
                <Line key={line.id} of={line} writing={writing} onChange={onChange} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Line({ of, writing, onChange }: { of: FoundLine; writing: Writing; onChange: Change }): ReactNode {
  const say = useWords('status')
  const tell = useTold()
  const [editing, setEditing] = useState(false)
  const text = writing.corrections[of.id]
  const write = (value: string | null | undefined): void => {
    const { [of.id]: _before, ...others } = writing.corrections
    onChange({ corrections: value === undefined ? others : { ...others, [of.id]: value } })
  }
  const sentence = tell(of)
  if (editing)
    return (
      <li className="status-line">
        <textarea
          className="p-input"
          rows={2}
          maxLength={1_000}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field stands where the button was that opened it
          autoFocus
          aria-label={say('lines.correct-of', { sentence })}
          value={text ?? sentence}
          onChange={(event) => write(event.target.value)}
          onBlur={() => setEditing(false)}
        />
      </li>
    )
  return (
    <li className="status-line" data-out={text === null || text === '' || undefined}>
      <span className="status-sentence">
        {text === undefined || text === null || text === '' ? <Told of={of} /> : text}{' '}
        {of.opens === null ? null : (
          <Link to={of.opens} className="p-link status-source">
            {say('lines.source')}
          </Link>
        )}
      </span>
      <span className="status-tools">
        {text === undefined ? (
          <>
            <IconButton
              icon={Pencil}
              label={say('lines.correct-of', { sentence })}
              onClick={() => setEditing(true)}
            />
            <IconButton icon={X} label={say('lines.leave-of', { sentence })} onClick={() => write(null)} />
          </>
        ) : (
          <IconButton
            icon={Undo2}
            label={say('lines.back-of', { sentence })}
            onClick={() => write(undefined)}
          />
        )}
      </span>
    </li>
  )
}
