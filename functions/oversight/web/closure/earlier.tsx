import { Link, Section, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ClosureView } from '../../contract/index.ts'
import { toneOfState } from './words.ts'

/** Closures that were withdrawn, and those after which the project was opened again. */
export function Earlier({ of }: { of: ClosureView }): ReactNode {
  const say = useWords('closure')
  return (
    <Section title={say('earlier')}>
      <ul className="closure-list">
        {of.earlier.map(({ id, state, ended, hash }) => (
          <li key={id}>
            <div className="closure-line">
              <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} bare />
              <span className="closure-item">
                {ended === null ? '' : say('said', { words: ended.words, name: ended.by.name })}
              </span>
              {hash === null ? null : (
                <Link
                  to="/end-reports/$projectId/$closureId"
                  params={{ projectId: of.projectId, closureId: id }}
                >
                  {say('report.open')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
