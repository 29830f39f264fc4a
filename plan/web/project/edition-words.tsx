import type { Edition } from '../../contract/index.ts'
import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** The texts of one register, its columns without a meaning of their own, and what it left empty. */
export function EditionWords(props: { of: Edition }): ReactNode {
  const say = useWords('plan')
  const { narrative, other, gaps } = props.of
  const texts = Object.entries(narrative).filter(([, text]) => text.trim() !== '')
  const columns = Object.entries(other).filter(([, text]) => text.trim() !== '')
  return (
    <div className="plan-words">
      {texts.length === 0 ? <p className="p-label">{say('history.no-words')}</p> : null}
      {texts.map(([name, text]) => (
        <section key={name}>
          <h3>{say(`use.${name}`, { defaultValue: name })}</h3>
          <p>{text}</p>
        </section>
      ))}
      {gaps.length > 0 ? (
        <p className="p-label">
          {say('history.gaps', {
            count: gaps.length,
            names: gaps.map((gap) => say(`use.${gap}`, { defaultValue: gap })).join(', '),
          })}
        </p>
      ) : null}
      {columns.length > 0 ? (
        <details>
          <summary>{say('history.other')}</summary>
          <dl className="plan-other">
            {columns.map(([name, text]) => (
              <div key={name}>
                <dt className="p-label">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </div>
  )
}
