import '../decision/decision.css'
import '../decision/texts.ts'
import { Button, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { Gavel } from 'lucide-react'
import type { ReactNode } from 'react'
import { decideInSession, showDecision } from '../../contract/index.ts'
import { OptionList } from '../decision/option-list.tsx'
import { Votes } from '../decision/votes.tsx'
import type { PointProps } from './point-card.tsx'

/** The question itself, voted on where it is talked about: everybody by their own account, the chair closes. */
export function PointDecision({ meeting, of }: PointProps): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const tell = useProblemWords()
  const decisionId = of.subject?.id ?? ''
  const decision = useRead(showDecision, { decisionId }, { keep: false }).data
  const { run, busy } = useWrite(decideInSession)
  const close = (): void =>
    void run({ meetingId: meeting.id, pointId: of.id }).then(
      () => toast({ sentence: say('done.decide') }),
      (problem: unknown) => toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' }),
    )
  if (decision === undefined) return null
  return (
    <div className="meeting-decision">
      <OptionList of={decision} />
      <Votes of={decision} />
      {of.decidable ? (
        <div className="p-row">
          <Button icon={Gavel} busy={busy} onClick={close}>
            {say('act.decide')}
          </Button>
          <span className="p-meta">{say('decide-says')}</span>
        </div>
      ) : null}
    </div>
  )
}
