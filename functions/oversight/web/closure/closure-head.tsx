import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  DayText,
  Facts,
  Link,
  Section,
  StatusChip,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { askForVerdict, type ClosureHead } from '../../contract/index.ts'
import type { ClosurePart } from './closure-tab.tsx'
import { toneOfState } from './words.ts'

/** Where the closure stands, and the one thing that is to be done now. */
export function ClosureHeadLine(props: ClosurePart & { closure: ClosureHead }): ReactNode {
  const say = useWords('closure')
  const { of, closure } = props
  const { asked, judged, sponsor } = closure
  const missing = of.items.filter(({ state }) => state === 'missing').length
  return (
    <Section title={say(`heading.${closure.state}`)} right={<Acts {...props} />}>
      <p className="closure-state">
        <StatusChip tone={toneOfState[closure.state]} word={say(`state.${closure.state}`)} />
        <Chip tone="none">{say(`why.${closure.why}`)}</Chip>
        <span className="closure-note">{closure.words}</span>
      </p>
      {closure.state === 'sent-back' && judged ? (
        <p className="closure-back" role="status">
          {say('sent-back', { name: judged.by.name, words: judged.words })}
        </p>
      ) : null}
      <div className="closure-facts">
        <Facts
          of={[
            [say('fact.last-day'), <DayText key="last" of={closure.lastDay as Day} />],
            [
              say('fact.started'),
              <span key="started">
                {closure.started.by.name}, <DayText of={closure.started.at.slice(0, 10) as Day} />
              </span>,
            ],
            [say('fact.sponsor'), sponsor?.name ?? say('fact.no-sponsor')],
            ...(asked ? [[say('fact.asked'), asked.by.name] as const] : []),
            ...(judged && closure.state === 'accepted'
              ? [[say('fact.accepted'), judged.by.name] as const]
              : []),
          ]}
        />
      </div>
      {closure.state === 'accepted' ? null : (
        <p className="closure-note">
          {missing === 0 ? say('ready') : say('lacks', { count: missing })} {say('does', of.ends)}
        </p>
      )}
    </Section>
  )
}

function Acts({ of, closure, may, onChange }: ClosurePart & { closure: ClosureHead }): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const { run, busy } = useWrite(askForVerdict)
  const { projectId } = of
  const ask = async (): Promise<void> => {
    await run({ projectId }, { ifMatch: closure.version })
    toast({ sentence: say('ask.done') })
  }
  return (
    <>
      {closure.hash === null ? null : (
        <Link to="/end-reports/$projectId/$closureId" params={{ projectId, closureId: closure.id }}>
          {say('report.open')}
        </Link>
      )}
      {may('withdraw') ? (
        <Button kind="quiet" onClick={() => onChange({ panel: 'withdraw' })}>
          {say('withdraw.do')}
        </Button>
      ) : null}
      {may('reopen') ? (
        <Button kind="quiet" onClick={() => onChange({ panel: 'reopen' })}>
          {say('reopen.do')}
        </Button>
      ) : null}
      {may('ask') ? (
        <Button kind="first" busy={busy} onClick={() => void ask()}>
          {say('ask.do')}
        </Button>
      ) : null}
      {may('judge') ? (
        <Button kind="first" onClick={() => onChange({ panel: 'judge' })}>
          {say('judge.do')}
        </Button>
      ) : null}
    </>
  )
}
