import './gate.css'
import '../method/method.css'
import '../method/texts.ts'
import './texts.ts'
import { writeRequest } from '@portolan/contract'
import type { Instant } from '@portolan/quantity'
import {
  Button,
  ErrorState,
  Facts,
  Icon,
  Link,
  PageHeader,
  Section,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Download, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { downloadGatePack, type GatePack, LookedPhase, showGatePack } from '../../contract/index.ts'
import { PackLooked } from './pack-looked.tsx'
import { Conditions } from './rulings.tsx'
import { outcomeTones } from './tones.ts'

/** What was decided at a gate and all that was looked at, as it was: on one page that can be printed. */
export function PackPage(): ReactNode {
  const say = useWords('gates')
  const { projectId = '', rulingId = '' } = useParams({ strict: false })
  const read = useRead(showGatePack, { projectId, rulingId })
  return (
    <>
      <PageHeader
        title={say('pack.title')}
        actions={
          <>
            <Link to="/projects/$projectId/method" params={{ projectId }}>
              {say('pack.back')}
            </Link>
            {read.data?.pdf ? (
              <a
                className="p-button p-button-plain"
                download
                href={`/api${writeRequest(downloadGatePack, { projectId, rulingId }).url}`}
              >
                <Icon of={Download} size={13} />
                {say('pack.pdf')}
              </a>
            ) : null}
            <Button kind="quiet" icon={Printer} onClick={() => print()}>
              {say('pack.print')}
            </Button>
          </>
        }
      />
      {read.problem ? (
        <ErrorState title={say('pack.failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <div className="gate-pack" tabIndex={0} role="region" aria-label={say('pack.title')}>
          <Pack of={read.data} />
        </div>
      )}
    </>
  )
}

function Pack({ of }: { of: GatePack }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { ruling, project, method, number } = of
  const looked = LookedPhase.safeParse(of.looked)
  const phase = looked.success ? looked.data : undefined
  return (
    <div>
      <Section title={phase ? `${project} · ${phase.gate.name}` : project}>
        {phase?.gate.question ? <p className="method-question">{phase.gate.question}</p> : null}
        <Facts
          of={[
            [
              say('pack.decided'),
              <StatusChip
                key="outcome"
                tone={outcomeTones[ruling.outcome]}
                word={say(`outcome.${ruling.outcome}`)}
              />,
            ],
            [say('pack.by'), ruling.by.name],
            [say('pack.at'), format.instant(ruling.at as Instant)],
            [say('pack.method'), say('pack.version', { name: method, number })],
          ]}
        />
        {ruling.words ? (
          <p>
            <strong>{say('pack.why')}</strong> {ruling.words}
          </p>
        ) : null}
      </Section>
      {phase ? <PackLooked of={phase} /> : <p className="method-note method-edge">{say('pack.before')}</p>}
      {ruling.conditions.length > 0 ? (
        <Section title={say('pack.conditions')}>
          <Conditions of={ruling.conditions} />
        </Section>
      ) : null}
      <Hash of={of} />
    </div>
  )
}

function Hash({ of: { hash, intact, pdf } }: { of: GatePack }): ReactNode {
  const say = useWords('gates')
  return (
    <Section>
      <StatusChip
        tone={intact === null ? 'none' : intact ? 'good' : 'bad'}
        word={say(intact === null ? 'pack.unknown' : intact ? 'pack.intact' : 'pack.touched')}
        bare
      />
      {hash === null ? null : <p className="gate-hash">{say('pack.hash', { hash })}</p>}
      {pdf === null ? null : (
        <>
          <StatusChip
            tone={pdf.intact ? 'good' : 'bad'}
            word={say(pdf.intact ? 'pack.pdf-intact' : 'pack.pdf-touched')}
            bare
          />
          <p className="gate-hash">{say('pack.pdf-hash', { hash: pdf.hash })}</p>
        </>
      )}
    </Section>
  )
}
