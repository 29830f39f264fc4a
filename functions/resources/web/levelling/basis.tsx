import { StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { LevellingPreview } from '../../contract/index.ts'

/** How much the plans say about people, and whether they have changed since. */
export function Basis(props: { of: LevellingPreview }): ReactNode {
  const say = useWords('levelling')
  const format = useFormat()
  const { coverage, projects, hidden } = props.of
  const share = coverage.activities === 0 ? 0 : coverage.named / coverage.activities
  const stale = projects.filter((one) => one.stale)
  return (
    <div className="level-basis">
      <p className="p-label">
        {say('basis.named', {
          share: format.share(share, 0),
          projects: coverage.projects,
          activities: coverage.activities,
          frozen: coverage.frozen,
        })}{' '}
        {coverage.beyond > 0 ? say('basis.beyond', { count: coverage.beyond }) : null}{' '}
        {coverage.unknownNames > 0 ? say('basis.unknown', { count: coverage.unknownNames }) : null}{' '}
        {coverage.ambiguousNames > 0 ? say('basis.ambiguous', { count: coverage.ambiguousNames }) : null}{' '}
        {hidden > 0 ? say('basis.hidden', { count: hidden }) : null}
      </p>
      {stale.length > 0 ? (
        <p>
          <StatusChip
            tone="warn"
            word={say('basis.stale', {
              count: stale.length,
              names: stale.map(({ name }) => name).join(', '),
            })}
            bare
          />
        </p>
      ) : null}
    </div>
  )
}
