import { writeRequest } from '@portolan/contract'
import type { Day } from '@portolan/quantity'
import { addDays } from '@portolan/quantity'
import {
  Button,
  ConfirmButton,
  Dialog,
  DayText,
  EmptyState,
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  FormFromSchema,
  Icon,
  Section,
  Skeleton,
  useMay,
  useProblemWords,
  useReadPages,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Download, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import {
  type AccessReview,
  closeAccessReview,
  exportAccessReview,
  leadAccessReviews,
  listAccessReviews,
  reviewAccess,
  startAccessReview,
} from '../../contract/index.ts'
import type { AccessAddress, ChangeAddress } from './address.ts'
import { ReviewItems } from './review-items.tsx'

type Part = { address: AccessAddress; onChange: ChangeAddress }

/** The reviews, and what is judged in the one that is chosen; at first the newest. */
export function ReviewsPart({ address, onChange }: Part): ReactNode {
  const say = useWords('access')
  const may = useMay()
  const reviews = useReadPages(listAccessReviews, { limit: 100 })
  const [starting, start] = useState(false)
  if (reviews.problem)
    return <ErrorState title={say('failed')} problem={reviews.problem} onRetry={reviews.again} />
  if (reviews.first === undefined) return <Skeleton rows={10} />
  const chosen = reviews.rows.find(({ id }) => id === address.review) ?? reviews.rows[0]
  const mayStart = may(leadAccessReviews) && reviews.rows.every(({ closedAt }) => closedAt !== null)
  const first = mayStart ? (
    <Button kind="first" icon={Plus} onClick={() => start(true)}>
      {say('start')}
    </Button>
  ) : null
  return (
    <>
      {chosen === undefined ? (
        <EmptyState title={say('no-reviews')} actions={first}>
          {say('no-reviews-says')}
        </EmptyState>
      ) : (
        <>
          <ReviewHead
            of={chosen}
            all={reviews.rows}
            actions={first}
            onChoose={(review) => onChange({ review, item: undefined })}
          />
          <ReviewItems review={chosen} address={address} onChange={onChange} />
        </>
      )}
      <Starting opened={starting} onClose={() => start(false)} onStarted={(review) => onChange({ review })} />
    </>
  )
}

type Head = {
  of: AccessReview
  all: readonly AccessReview[]
  actions: ReactNode
  onChoose: (id: string) => void
}

function ReviewHead({ of, all, actions, onChoose }: Head): ReactNode {
  const say = useWords('access')
  const may = useMay()
  const { counts } = of
  const boxes = ['open', 'kept', 'toChange', 'toEnd', 'ended'] as const
  return (
    <>
      <Section
        title={of.name}
        right={
          <>
            {all.length > 1 ? (
              <select
                className="p-input access-which"
                aria-label={say('which-review')}
                value={of.id}
                onChange={(event) => onChoose(event.target.value)}
              >
                {all.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            ) : null}
            {may(reviewAccess) ? <Exports of={of} /> : null}
            {actions}
            <Closing of={of} />
          </>
        }
      >
        <p className="p-meta">
          {of.closedAt === null ? (
            <>
              {say('started-by', { name: of.startedBy.name })} · {say('due')} <DayText of={of.due as Day} />
            </>
          ) : (
            <>
              {say('closed-by', { name: of.closedBy?.name ?? '' })}{' '}
              <DayText of={of.closedAt.slice(0, 10) as Day} /> ·{' '}
              <span title={of.recordHash ?? ''}>
                {say('record', { hash: of.recordHash?.slice(0, 16) ?? '' })}
              </span>
            </>
          )}
        </p>
      </Section>
      <FigureStrip>
        {boxes.map((box) => (
          <FigureBox key={box} label={say(`count.${box}`)}>
            <Figure value={counts[box]} unit="count" label={say(`count.${box}`)} size="large" />
          </FigureBox>
        ))}
      </FigureStrip>
    </>
  )
}

function Exports({ of }: { of: AccessReview }): ReactNode {
  const say = useWords('access')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      download
      title={say('download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportAccessReview, { reviewId: of.id, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}

function Closing({ of }: { of: AccessReview }): ReactNode {
  const say = useWords('access')
  const may = useMay()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(closeAccessReview)
  const { open, toEnd } = of.counts
  if (of.closedAt !== null || !may(leadAccessReviews)) return null
  const close = (): void =>
    void run({ reviewId: of.id }).then(
      () => toast({ sentence: say('closed', { name: of.name }) }),
      (problem: unknown) => toast({ sentence: tell(problem, say('not-done')), tone: 'bad' }),
    )
  return (
    <ConfirmButton
      busy={busy}
      disabled={open > 0 || toEnd > 0}
      title={open > 0 || toEnd > 0 ? say('close-not-yet') : undefined}
      consequence={say('close-says')}
      confirm={say('close')}
      onConfirm={close}
    >
      {say('close')}
    </ConfirmButton>
  )
}

const usualDays = 21

function Starting(props: {
  opened: boolean
  onClose: () => void
  onStarted: (id: string) => void
}): ReactNode {
  const say = useWords('access')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(startAccessReview)
  const fields = useMemo(() => ({ name: { label: say('name') }, due: { label: say('due-by') } }), [say])
  const values = useMemo(() => ({ due: addDays(today, usualDays) }), [today])
  return (
    <Dialog opened={props.opened} title={say('start')} onClose={props.onClose}>
      <p className="access-start">{say('start-says')}</p>
      <FormFromSchema
        schema={startAccessReview.input}
        fields={fields}
        values={values}
        action={say('start')}
        onCancel={props.onClose}
        onSubmit={async (form) => {
          const { id, name, counts } = await run(form)
          toast({ sentence: say('started', { name, count: counts.all }) })
          props.onStarted(id)
          props.onClose()
        }}
      />
    </Dialog>
  )
}
