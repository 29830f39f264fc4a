import { Button, Chip, ErrorState, type Say, Section, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { compareVersions, type Method, type MethodChange } from '../../contract/index.ts'
import { factKey } from './words.ts'

const tones = { added: 'good', removed: 'bad', changed: 'warn', moved: 'none' } as const

/** What the version that is looked at says otherwise than another one. */
export function Comparison(props: { of: Method; against: number; onClose: () => void }): ReactNode {
  const say = useWords('methods')
  const { of, against, onClose } = props
  const [from, to] = [Math.min(against, of.number), Math.max(against, of.number)]
  const read = useRead(compareVersions, { methodId: of.id, from, to })
  return (
    <Section
      title={say('compare.title', { from, to })}
      right={
        <Button size="small" onClick={onClose}>
          {say('compare.close')}
        </Button>
      }
    >
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={6} />
      ) : read.data.changes.length === 0 ? (
        <p className="method-note">{say('compare.none')}</p>
      ) : (
        <ul className="method-list">
          {read.data.changes.map((change) => (
            <Change key={`${change.kind} ${change.id} ${change.change}`} of={change} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Change({ of }: { of: MethodChange }): ReactNode {
  const say = useWords('methods')
  return (
    <li>
      <div className="method-line">
        <Chip tone={tones[of.change]}>{say(`compare.${of.change}`)}</Chip>
        <span className="p-meta">{say(`compared.${of.kind}`)}</span>
        <strong>{of.name}</strong>
        {of.phase === null ? null : <span className="p-meta">{of.phase}</span>}
      </div>
      {of.parts.map(({ part, before, after }) => (
        <p key={part} className="method-change">
          <span className="p-meta">{say(`part.${part}`)}</span> <del>{worded(part, before, say)}</del>{' '}
          <ins>{worded(part, after, say)}</ins>
        </p>
      ))}
    </li>
  )
}

/** Some parts are kept as codes. */
function worded(part: string, value: string, say: Say): string {
  if (value === '') return '–'
  if (part === 'from') return say(`class.${value}`)
  if (part === 'weight') return say(`weight.${value}`)
  if (part === 'holder') return say(`holder.${value}`)
  if (part === 'fact') return say(`fact.${factKey(value)}.title`)
  if (part === 'gatekeepers')
    return value
      .split('\n')
      .map((line) => keeperWorded(line, say))
      .join(', ')
  if (part === 'or') return say(`question.${value.split(' ')[0]}`)
  return value
}

/** “large Security officer”: the class from which on, and the role. */
function keeperWorded(line: string, say: Say): string {
  const [from = '', ...name] = line.split(' ')
  return from === 'small' ? name.join(' ') : `${name.join(' ')} (${say(`from.${from}`)})`
}
