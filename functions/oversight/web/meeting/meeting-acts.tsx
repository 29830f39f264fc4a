import {
  Button,
  ConfirmButton,
  Icon,
  useProblemWords,
  useSession,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { writeRequest } from '@portolan/contract'
import { CalendarDays, Check, ListPlus, Play, Printer, Square, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  approveMinutes,
  beginMeeting,
  buildAgenda,
  cancelMeeting,
  closeMeeting,
  downloadMeeting,
  joinMeeting,
  type Meeting,
} from '../../contract/index.ts'

/** What the reader may do with the meeting as a whole. */
export function MeetingActs(props: { of: Meeting }): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const tell = useProblemWords()
  const building = useWrite(buildAgenda)
  const beginning = useWrite(beginMeeting)
  const joining = useWrite(joinMeeting)
  const closing = useWrite(closeMeeting)
  const approving = useWrite(approveMinutes)
  const cancelling = useWrite(cancelMeeting)
  const me = useSession()?.person.id
  const { of } = props
  const input = { meetingId: of.id }
  const ways = { ifMatch: of.version }
  const act = async (run: () => Promise<unknown>, told: string): Promise<void> => {
    try {
      await run()
      toast({ sentence: say(`done.${told}`) })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  const may = (name: Meeting['may'][number]): boolean => of.may.includes(name)
  const here = of.participants.some(({ joined, person }) => joined && person.id === me)
  return (
    <>
      <a
        className="p-button p-button-quiet"
        download
        href={`/api${writeRequest(downloadMeeting, input).url}`}
        title={say('act.calendar')}
      >
        <Icon of={CalendarDays} size={13} />
        ICS
      </a>
      <Button kind="quiet" icon={Printer} onClick={() => print()}>
        {say('act.print')}
      </Button>
      {may('cancel') ? (
        <ConfirmButton
          busy={cancelling.busy}
          consequence={say('cancel-says')}
          confirm={say('act.cancel')}
          onConfirm={() =>
            void act(
              async () => await cancelling.run({ ...input, reason: say('cancel-reason') }, ways),
              'cancel',
            )
          }
        >
          {say('act.cancel')}
        </ConfirmButton>
      ) : null}
      {may('add') && of.state === 'planned' ? (
        <Button
          icon={ListPlus}
          busy={building.busy}
          onClick={() => void act(async () => await building.run(input), 'build')}
        >
          {say('act.build')}
        </Button>
      ) : null}
      {may('begin') ? (
        <Button
          kind="first"
          icon={Play}
          busy={beginning.busy}
          onClick={() => void act(async () => await beginning.run(input, ways), 'begin')}
        >
          {say('act.begin')}
        </Button>
      ) : null}
      {may('join') && !here ? (
        <Button
          icon={UserCheck}
          busy={joining.busy}
          onClick={() => void act(async () => await joining.run(input), 'join')}
        >
          {say('act.join')}
        </Button>
      ) : null}
      {may('close') ? (
        <Button
          kind="first"
          icon={Square}
          busy={closing.busy}
          onClick={() => void act(async () => await closing.run(input, ways), 'close')}
        >
          {say('act.close')}
        </Button>
      ) : null}
      {may('approve') ? (
        <Button
          kind="first"
          icon={Check}
          busy={approving.busy}
          onClick={() => void act(async () => await approving.run(input, ways), 'approve')}
        >
          {say('act.approve')}
        </Button>
      ) : null}
    </>
  )
}
