import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  ConfirmButton,
  DayText,
  ErrorState,
  Facts,
  FormFromSchema,
  Link,
  Section,
  SidePanel,
  StatusChip,
  Told,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { askWaiver, type CloseItem, type Period, tickCloseItem } from '../../contract/index.ts'
import { toneOf, useItemName } from './item-words.ts'
import { stateOf } from './items-view.tsx'
import { WaiverSection } from './waiver-section.tsx'

type PanelProps = { of: CloseItem; period: Period; mayClose: boolean }

/** One item of the checklist: what was counted, the way to what is missing, the tick, the waiver. */
export function ItemPanel(
  props: PanelProps & { onShow: (view: 'duties') => void; onClose: () => void },
): ReactNode {
  const say = useWords('close')
  const nameOf = useItemName()
  const { of, period } = props
  const works = period.state === 'closing' && props.mayClose
  return (
    <SidePanel title={nameOf(of)} width={356} onClose={props.onClose}>
      <Section flush>
        <p className="close-panel-state">
          <StatusChip tone={toneOf(of)} word={say(`state.${stateOf(of)}`)} />
        </p>
        <Facts
          of={[
            [say('column.due'), <DayText key="due" of={of.due as Day} />],
            ...(of.owner === null ? [] : [[say('column.owner'), of.owner] as const]),
            [say('column.must'), say(of.must ? 'must' : 'optional')],
          ]}
        />
      </Section>
      <Section title={say('column.evidence')}>
        {of.evidence ? (
          <p>
            <Told of={of.evidence} />
          </p>
        ) : of.tick ? (
          <p>
            {of.tick.words === '' ? say('ticked') : of.tick.words}{' '}
            <span className="p-meta">
              {of.tick.by} · <Age of={of.tick.at as Instant} />
            </span>
          </p>
        ) : (
          <p className="p-label">{say('not-ticked')}</p>
        )}
        <WayThere of={of} onShow={props.onShow} />
      </Section>
      {works && of.kind === 'own' ? <Tick of={of} period={period} /> : null}
      {of.waiver ? <WaiverSection of={of.waiver} mayClose={works} /> : null}
      {works && of.state === 'open' && of.waiver?.state !== 'asked' ? <Ask of={of} period={period} /> : null}
    </SidePanel>
  )
}

/** Where what is missing is put right. */
function WayThere(props: { of: CloseItem; onShow: (view: 'duties') => void }): ReactNode {
  const say = useWords('close')
  const { kind } = props.of
  if (kind === 'statuses' || kind === 'forecasts')
    return (
      <Button size="small" onClick={() => props.onShow('duties')}>
        {say('way.duties')}
      </Button>
    )
  const place = places[kind]
  if (place === undefined) return null
  return (
    <Link to={place.to} {...(place.search ? { search: place.search } : {})} className="p-link">
      {say(`way.${kind}`)}
    </Link>
  )
}

const places: Readonly<
  Partial<Record<CloseItem['kind'], { to: string; search?: Readonly<Record<string, string>> }>>
> = {
  ledger: { to: '/money/ledger', search: { view: 'imports' } },
  suspense: { to: '/money/ledger', search: { view: 'suspense' } },
  rates: { to: '/money/rates', search: { kind: 'actual' } },
  reconciliation: { to: '/money/reconciliation' },
}

const Words = z.object({ words: z.string().trim().max(500).optional() })

function Tick({ of, period }: Omit<PanelProps, 'mayClose'>): ReactNode {
  const say = useWords('close')
  const toast = useToast()
  const { run, busy, problem } = useWrite(tickCloseItem)
  const input = { periodId: period.id, itemKey: of.key }
  const fields = useMemo(
    () => ({ words: { label: say('tick-words'), help: say('tick-help'), kind: 'long-text' as const } }),
    [say],
  )
  if (of.tick)
    return (
      <Section>
        {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
        <ConfirmButton
          busy={busy}
          consequence={say('untick-words')}
          confirm={say('untick')}
          onConfirm={() =>
            void run({ ...input, done: false }).then(
              () => undefined,
              () => undefined,
            )
          }
        >
          {say('untick')}
        </ConfirmButton>
      </Section>
    )
  return (
    <Section>
      <FormFromSchema
        schema={Words}
        fields={fields}
        action={say('tick')}
        onSubmit={async ({ words }) => {
          await run({ ...input, done: true, words: words ?? '' })
          toast({ sentence: say('tick-done') })
        }}
      />
    </Section>
  )
}

const Reason = z.object({ reason: z.string().trim().min(3).max(500) })

function Ask({ of, period }: Omit<PanelProps, 'mayClose'>): ReactNode {
  const say = useWords('close')
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const { run } = useWrite(askWaiver)
  const fields = useMemo(
    () => ({
      reason: { label: say('waiver.why'), help: say('waiver.why-help'), kind: 'long-text' as const },
    }),
    [say],
  )
  if (!asking)
    return (
      <Section>
        <Button onClick={() => setAsking(true)}>{say('waiver.ask')}</Button>
      </Section>
    )
  return (
    <Section title={say('waiver.ask')}>
      <FormFromSchema
        schema={Reason}
        fields={fields}
        action={say('waiver.ask')}
        onCancel={() => setAsking(false)}
        onSubmit={async ({ reason }) => {
          await run({ periodId: period.id, itemKey: of.key, reason })
          toast({ sentence: say('waiver.asked') })
          setAsking(false)
        }}
      />
    </Section>
  )
}
