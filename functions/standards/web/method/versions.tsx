import type { Instant } from '@portolan/quantity'
import { Button, Section, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Method, VersionLine } from '../../contract/index.ts'
import type { ChangeMethod } from './address.ts'
import { toneOfMethod } from './words.ts'

/** How the method came to say what it says: each version with who wrote and who published it. */
export function Versions({ of, onChange }: { of: Method; onChange: ChangeMethod }): ReactNode {
  const say = useWords('methods')
  return (
    <Section>
      <ol className="method-versions">
        {of.versions.map((version) => (
          <li key={version.number} data-here={version.number === of.number || undefined}>
            <div className="method-line">
              <Button
                size="small"
                kind="quiet"
                aria-pressed={version.number === of.number}
                onClick={() => onChange({ number: version.number, against: undefined })}
              >
                {say('version.one', { number: version.number })}
              </Button>
              <StatusChip tone={toneOfMethod(version.state)} word={say(`state.${version.state}`)} bare />
              {version.number === of.number ? null : (
                <Button size="small" kind="quiet" onClick={() => onChange({ against: version.number })}>
                  {say('compare.with')}
                </Button>
              )}
            </div>
            <Came of={version} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Came({ of }: { of: VersionLine }): ReactNode {
  const say = useWords('methods')
  const format = useFormat()
  const names = of.authors.map(({ name }) => name).join(', ')
  return (
    <>
      <p className="p-meta">
        {names === '' ? say('versions.complete') : say('versions.written', { names })}
        {of.publishedBy === null || of.publishedAt === null
          ? null
          : ` · ${say('versions.published', { name: of.publishedBy.name, at: format.instant(of.publishedAt as Instant) })}`}
      </p>
      <p className="p-meta">{say('versions.projects', { count: of.projects })}</p>
      {of.words ? <p>{of.words}</p> : null}
    </>
  )
}
