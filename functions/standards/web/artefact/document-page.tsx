import './document.css'
import './texts.ts'
import { writeRequest } from '@portolan/contract'
import type { Day, Instant } from '@portolan/quantity'
import {
  Button,
  ErrorState,
  Facts,
  Icon,
  Link,
  PageHeader,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Download, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  type ArtefactDocument,
  type ArtefactRevision,
  type ArtefactState,
  downloadArtefact,
  showArtefact,
} from '../../contract/index.ts'
import { toneOf } from './tones.ts'

/** An artefact of a project to be read, printed or signed: each field of its form is a part of a document. */
export function DocumentPage(): ReactNode {
  const say = useWords('artefacts')
  const { projectId = '', artefactId = '' } = useParams({ strict: false })
  const read = useRead(showArtefact, { projectId, artefactId })
  const title = read.data?.artefact.name ?? say('kind')
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <Link to="/projects/$projectId/method" params={{ projectId }}>
              {say('document.back')}
            </Link>
            <Link to="/standards/artefacts" search={{ artefactId }}>
              {say('document.all')}
            </Link>
            {read.data === undefined ? null : (
              <a
                className="p-button p-button-plain"
                download
                href={`/api${writeRequest(downloadArtefact, { projectId, artefactId }).url}`}
              >
                <Icon of={Download} size={13} />
                {say('document.pdf')}
              </a>
            )}
            <Button kind="quiet" icon={Printer} onClick={() => print()}>
              {say('document.print')}
            </Button>
          </>
        }
      />
      {read.problem ? (
        <ErrorState title={say('document.failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <div className="artefact-document" tabIndex={0} role="region" aria-label={title}>
          <Document of={read.data} />
        </div>
      )}
    </>
  )
}

function Document({ of }: { of: ArtefactDocument }): ReactNode {
  const say = useWords('artefacts')
  const format = useFormat()
  const { artefact, revisions } = of
  return (
    <article>
      <header className="artefact-head">
        <p className="artefact-purpose">{artefact.purpose}</p>
        <Head of={of} />
        {artefact.waived === null || artefact.finished ? null : (
          <p className="p-meta">
            {say('document.waived', {
              number: artefact.waived.number,
              day: format.day(artefact.waived.until as Day),
            })}
          </p>
        )}
      </header>
      {artefact.fields.map(({ id, name, kind, needed }) => (
        <section key={id} className="artefact-field">
          <h2>{name}</h2>
          <Written text={artefact.answers[id] ?? ''} needed={needed} isDay={kind === 'day'} />
        </section>
      ))}
      {revisions.length === 0 ? null : (
        <section className="artefact-field artefact-history">
          <h2>{say('document.revisions')}</h2>
          <ol className="artefact-revisions">
            {revisions.map((one) => (
              <Revision key={one.at} of={one} />
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

function Head({ of }: { of: ArtefactDocument }): ReactNode {
  const say = useWords('artefacts')
  const { artefact, project, phase, writer, method, number } = of
  const isMissed = artefact.required && (phase.place === 'here' || phase.place === 'passed')
  const state: ArtefactState = artefact.finished ? 'finished' : artefact.last ? 'begun' : 'not-begun'
  return (
    <Facts
      of={[
        [
          say('state.title'),
          <StatusChip
            key="state"
            tone={toneOf(state, isMissed)}
            word={`${say(`state.${state}`)} · ${say(artefact.required ? 'required' : 'not-required')}`}
          />,
        ],
        [
          say('document.project'),
          <Link key="project" to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.code === null
              ? project.name
              : say('document.of', { code: project.code, name: project.name })}
          </Link>,
        ],
        [say('document.phase'), phase.name],
        [
          say('document.writer'),
          writer.person === null
            ? writer.role
            : say('document.writer-of', { role: writer.role, name: writer.person.name }),
        ],
        [say('document.method'), say('document.version', { name: method, number })],
      ]}
    />
  )
}

const oneDay = /^\d{4}-\d{2}-\d{2}$/

function Written(props: { text: string; needed: boolean; isDay: boolean }): ReactNode {
  const say = useWords('artefacts')
  const format = useFormat()
  const { text, needed, isDay } = props
  if (text === '')
    return <p className="artefact-empty">{say(needed ? 'document.still-needed' : 'document.empty')}</p>
  return <p className="artefact-words">{isDay && oneDay.test(text) ? format.day(text as Day) : text}</p>
}

function Revision({ of }: { of: ArtefactRevision }): ReactNode {
  const say = useWords('artefacts')
  const format = useFormat()
  const { by, at, finished, changed } = of
  return (
    <li>
      <StatusChip
        tone={finished ? 'good' : 'none'}
        word={say(finished ? 'state.finished' : 'state.begun')}
        bare
      />
      <span>
        {say('last', { name: by.name, at: format.instant(at as Instant) })}
        <span className="p-meta artefact-changed">
          {changed.length === 0
            ? say('document.unchanged')
            : say('document.changed', { fields: changed.join(', ') })}
        </span>
      </span>
    </li>
  )
}
