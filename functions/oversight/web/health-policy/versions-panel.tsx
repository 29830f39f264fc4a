import type { Instant } from '@portolan/quantity'
import { SidePanel, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { HealthPolicyShown } from '../../contract/index.ts'
import { Changes } from './changes.tsx'

/** Every version there was, with why, by whom, and what it changed. */
export function VersionsPanel({ of, onClose }: { of: HealthPolicyShown; onClose: () => void }): ReactNode {
  const say = useWords('limits')
  return (
    <SidePanel title={say('versions.title')} width={440} onClose={onClose}>
      <div className="limits-panel">
        {of.versions.length === 0 ? <p className="p-label">{say('versions.none')}</p> : null}
        {of.versions.map((version) => (
          <Version key={version.number} of={version} />
        ))}
        <section className="limits-part">
          <h3>{say('versions.product')}</h3>
          <p className="p-meta">{say('versions.product-words')}</p>
        </section>
      </div>
    </SidePanel>
  )
}

function Version({ of }: { of: HealthPolicyShown['versions'][number] }): ReactNode {
  const say = useWords('limits')
  const format = useFormat()
  return (
    <section className="limits-part">
      <h3>
        {say('version', { number: of.number })}{' '}
        {of.inUse ? <StatusChip tone="good" word={say('versions.in-use')} /> : null}
      </h3>
      <p className="limits-reason">{of.reason}</p>
      <Changes of={of.changes} />
      <p className="p-meta">
        {say('versions.by', {
          authors: of.authors.map(({ name }) => name).join(', '),
          name: of.publishedBy.name,
          at: format.instant(of.publishedAt as Instant),
        })}
      </p>
    </section>
  )
}
