import { manageRoles } from '@portolan/platform/identity/contract'
import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  ConfirmButton,
  DayText,
  ErrorState,
  Facts,
  Section,
  SidePanel,
  Skeleton,
  useMay,
  useProblemWords,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import {
  type AccessItem,
  type AccessVerdict,
  accessVerdicts,
  endAccessItem,
  judgeAccessItem,
  listAccessItems,
} from '../../contract/index.ts'
import { itemInWords, itemTones } from './words.ts'

/** One access: what it is, how it was judged, and the judgement. */
export function ReviewItemPanel(props: { reviewId: string; itemId: string; onClose: () => void }): ReactNode {
  const say = useWords('access')
  const { reviewId, itemId } = props
  const items = useReadPages(listAccessItems, { reviewId, itemId, limit: 1 })
  const [item] = items.rows
  return (
    <SidePanel title={item?.person.name ?? say('person')} width={380} onClose={props.onClose}>
      {items.problem ? (
        <ErrorState title={say('failed')} problem={items.problem} onRetry={items.again} />
      ) : item === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <ItemFacts of={item} />
          {item.mine ? <JudgeForm key={item.verdict} reviewId={reviewId} of={item} /> : null}
          <Ending reviewId={reviewId} of={item} />
        </>
      )}
    </SidePanel>
  )
}

function ItemFacts({ of }: { of: AccessItem }): ReactNode {
  const say = useWords('access')
  return (
    <Facts
      of={[
        [say(of.kind), itemInWords(say, of)],
        [say('since'), <DayText key="since" of={of.since.slice(0, 10) as Day} />],
        [say('judge'), of.judge?.name ?? say('leads')],
        [
          say('item-state'),
          <Chip key="state" tone={itemTones[of.state]}>
            {say(`item.${of.state}`)}
          </Chip>,
        ],
        ...(of.judgedBy === null ? [] : [[say('judged-by'), of.judgedBy.name] as const]),
        ...(of.note === '' ? [] : [[say('note'), of.note] as const]),
      ]}
    />
  )
}

function JudgeForm(props: { reviewId: string; of: AccessItem }): ReactNode {
  const say = useWords('access')
  const tell = useProblemWords()
  const id = useId()
  const { reviewId, of } = props
  const { run, busy, problem } = useWrite(judgeAccessItem)
  const [verdict, choose] = useState<AccessVerdict>(of.verdict ?? 'keep')
  const [note, write] = useState(of.note)
  const needsNote = verdict !== 'keep' && note.trim() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!needsNote) void run({ reviewId, itemId: of.id, verdict, note }).catch(() => undefined)
  }
  return (
    <Section title={say('judgement')}>
      <form className="access-judge" onSubmit={submit}>
        <fieldset>
          <legend className="p-hidden">{say('judgement')}</legend>
          {accessVerdicts.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={verdict === one} onChange={() => choose(one)} />
              <span>
                {say(`verdict.${one}`)} <span className="p-meta">{say(`verdict-says.${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-note`}>{say(verdict === 'keep' ? 'note-free' : 'note-needed')}</label>
        <textarea
          id={`${id}-note`}
          className="p-input"
          rows={3}
          maxLength={1_000}
          value={note}
          onChange={(event) => write(event.target.value)}
        />
        <div>
          <Button kind="first" type="submit" busy={busy} disabled={needsNote}>
            {say('judge-do')}
          </Button>
        </div>
        {problem ? (
          <p className="p-bad" role="alert">
            {tell(problem, say('not-done'))}
          </p>
        ) : null}
      </form>
    </Section>
  )
}

/** For whoever may revoke what another judged to end. */
function Ending(props: { reviewId: string; of: AccessItem }): ReactNode {
  const say = useWords('access')
  const may = useMay()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(endAccessItem)
  const { reviewId, of } = props
  if (of.state !== 'to-end' || !may(manageRoles)) return null
  return (
    <Section title={say('ending')}>
      <ConfirmButton
        busy={busy}
        consequence={say('end-says', { name: of.person.name })}
        confirm={say('verdict.end')}
        onConfirm={() =>
          void run({ reviewId, itemId: of.id }).then(
            () => toast({ sentence: say('ended', { name: of.person.name }) }),
            (fault: unknown) => toast({ sentence: tell(fault, say('not-done')), tone: 'bad' }),
          )
        }
      >
        {say('end-do')}
      </ConfirmButton>
    </Section>
  )
}
