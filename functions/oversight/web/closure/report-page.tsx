import './closure.css'
import './texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import {
  Button,
  DayText,
  ErrorState,
  Facts,
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
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { type EndReport, type EndReportShown, showEndReport } from '../../contract/index.ts'
import { AccountTables } from './account.tsx'
import { LessonText } from './lessons.tsx'
import { ReportFigures } from './report-figures.tsx'
import { toneOfItem } from './words.ts'

/** The end report of a project, as it was frozen: on one page that can be printed. */
export function EndReportPage(): ReactNode {
  const say = useWords('closure')
  const { projectId = '', closureId = '' } = useParams({ strict: false })
  const read = useRead(showEndReport, { projectId, closureId })
  return (
    <>
      <PageHeader
        title={say('report.title')}
        actions={
          <>
            <Link to="/projects/$projectId/closure" params={{ projectId }}>
              {say('report.back')}
            </Link>
            <Button kind="quiet" icon={Printer} onClick={() => print()}>
              {say('report.print')}
            </Button>
          </>
        }
      />
      {read.problem ? (
        <ErrorState title={say('report.failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <div className="closure-report">
          <Report of={read.data} />
        </div>
      )}
    </>
  )
}

function Report({ of }: { of: EndReportShown }): ReactNode {
  const say = useWords('closure')
  const { report, hash, intact } = of
  return (
    <div>
      <Head of={report} />
      <Section title={say('account.title')}>
        <ReportFigures of={report} />
        <AccountTables of={report.account} />
      </Section>
      <Section title={say('list.title')}>
        <ul className="closure-list">
          {report.items.map((item) => (
            <li key={item.key} className="closure-line">
              <StatusChip
                tone={toneOfItem[item.state]}
                word={say(
                  `item-state.${item.kind === 'said' && item.state === 'met' ? 'confirmed' : item.state}`,
                )}
                bare
              />
              <span className="closure-item">{say(`item.${item.key}`)}</span>
              {item.said === null ? null : (
                <span className="closure-said">
                  {say('said', { words: item.said.words, name: item.said.by.name })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('lesson.title')}>
        {report.lessons.length === 0 ? <p className="closure-note">{say('lesson.none')}</p> : null}
        {report.lessons.map((lesson) => (
          <LessonText key={lesson.number} of={lesson} />
        ))}
      </Section>
      {report.ended.length === 0 ? null : (
        <Section title={say('report.ended')}>
          <p className="closure-note">{report.ended.map(({ person }) => person).join(', ')}</p>
        </Section>
      )}
      <Section>
        <StatusChip
          tone={intact ? 'good' : 'bad'}
          word={say(intact ? 'report.intact' : 'report.touched')}
          bare
        />
        <p className="closure-hash">{say('report.hash', { hash })}</p>
      </Section>
    </div>
  )
}

function Head({ of }: { of: EndReport }): ReactNode {
  const say = useWords('closure')
  const format = useFormat()
  const { project } = of
  return (
    <Section
      title={
        project.code === null ? project.name : say('report.of', { code: project.code, name: project.name })
      }
    >
      <p className="closure-note">{of.words}</p>
      <Facts
        of={[
          [say('report.why'), say(`why.${of.why}`)],
          [say('report.start'), <DayText key="start" of={of.start as Day | null} />],
          [say('report.planned'), <DayText key="planned" of={of.planned as Day | null} />],
          [say('fact.last-day'), <DayText key="last" of={of.lastDay as Day} />],
          [say('report.manager'), of.manager ?? '–'],
          [say('fact.sponsor'), of.sponsor ?? '–'],
          [say('fact.asked'), of.askedBy],
          [say('fact.accepted'), `${of.acceptedBy}, ${format.instant(of.acceptedAt as Instant)}`],
          ...(of.acceptedWords ? [[say('report.words'), of.acceptedWords] as const] : []),
        ]}
      />
    </Section>
  )
}
