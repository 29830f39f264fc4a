import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  DayText,
  ErrorState,
  Money,
  Section,
  SidePanel,
  useMay,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  askTranche,
  changeFund,
  declineTranche,
  type Fund,
  fundPermissions,
  releaseTranche,
  type Tranche,
} from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import { TextField } from '../money/fields.tsx'

const tones = { planned: 'none', asked: 'accent', released: 'good' } as const

/** The tranches of a fund: planned, asked for with what fulfils their condition, released by somebody else. */
export function TrancheList(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const may = useMay()
  const { of } = props
  return (
    <SidePanel title={say('tranche.title')} width={348}>
      <Section>
        {of.tranches.length === 0 ? <p className="p-label">{say('tranche.none')}</p> : null}
        <ul className="spend-list">
          {of.tranches.map((one) => (
            <li key={one.id}>
              <span className="spend-line">
                <strong>{one.name}</strong>
                <Money of={one.amount} full />
              </span>
              <span className="spend-line">
                <span className="p-meta">
                  {say('tranche.due')} <DayText of={one.due as Day} />
                </span>
                <Chip tone={tones[one.state]}>{say(`tranche.state.${one.state}`)}</Chip>
              </span>
              {one.condition ? <span className="p-label">{one.condition}</span> : null}
              <Said of={one} />
              {one.state === 'planned' && may(fundPermissions.ask) ? <Ask of={one} /> : null}
              {one.state === 'asked' && may(fundPermissions.release) ? <Release of={one} /> : null}
            </li>
          ))}
        </ul>
      </Section>
      {may(fundPermissions.keep) && of.figures.unplanned > 0 ? <Plan key={of.version} of={of} /> : null}
    </SidePanel>
  )
}

function Said(props: { of: Tranche }): ReactNode {
  const say = useWords('spending')
  const { of } = props
  return (
    <>
      {of.askedBy ? (
        <span className="p-label">
          {of.evidence} · {say('tranche.asked-by', { name: of.askedBy.name })}
          {of.askedAt ? (
            <>
              {' · '}
              <Age of={of.askedAt as Instant} />
            </>
          ) : null}
        </span>
      ) : null}
      {of.releasedBy ? (
        <span className="p-label">
          {say(of.byDecision ? 'tranche.by-decision' : 'tranche.released-by', { name: of.releasedBy })}
          {of.releasedAt ? (
            <>
              {' · '}
              <Age of={of.releasedAt as Instant} />
            </>
          ) : null}
        </span>
      ) : null}
      {of.words ? <span className="p-label">{of.words}</span> : null}
    </>
  )
}

function Ask(props: { of: Tranche }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [evidence, setEvidence] = useState('')
  const { run, busy, problem } = useWrite(askTranche)
  if (!open)
    return (
      <span>
        <Button size="small" onClick={() => setOpen(true)}>
          {say('tranche.ask')}
        </Button>
      </span>
    )
  const ask = (): void =>
    void run({ trancheId: props.of.id, evidence }).then(
      () => toast({ sentence: say('tranche.asked', { name: props.of.name }) }),
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('tranche.evidence')} value={evidence} onType={setEvidence} />
      <span className="spend-buttons">
        <Button kind="first" busy={busy} disabled={evidence.trim().length < 3} onClick={ask}>
          {say('tranche.ask')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}

function Release(props: { of: Tranche }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const [words, setWords] = useState('')
  const release = useWrite(releaseTranche)
  const decline = useWrite(declineTranche)
  const problem = release.problem ?? decline.problem
  const { id: trancheId, name } = props.of
  const told = (key: string) => () => toast({ sentence: say(key, { name }) })
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('tranche.words')} value={words} onType={setWords} />
      <span className="spend-buttons">
        <Button
          kind="first"
          busy={release.busy}
          onClick={() =>
            void release.run({ trancheId, words }).then(told('tranche.released'), () => undefined)
          }
        >
          {say('tranche.release')}
        </Button>
        <Button
          busy={decline.busy}
          disabled={words.trim().length < 3}
          onClick={() =>
            void decline.run({ trancheId, words }).then(told('tranche.declined'), () => undefined)
          }
        >
          {say('tranche.decline')}
        </Button>
      </span>
    </div>
  )
}

/** One tranche more of what is granted and in none yet. */
function Plan(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { of } = props
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const [due, setDue] = useState(of.from)
  const [condition, setCondition] = useState('')
  const { run, busy, problem } = useWrite(changeFund)
  const amount = minorUnits(typed, of.currency) ?? 0
  const planned = of.tranches
    .filter(({ state }) => state === 'planned')
    .map((one) => ({ name: one.name, amount: one.amount.amount, condition: one.condition, due: one.due }))
  const add = (): void =>
    void run(
      { fundId: of.id, tranches: [...planned, { name, amount, condition, due }] },
      { ifMatch: of.version },
    ).then(
      () => toast({ sentence: say('tranche.added', { name }) }),
      () => undefined,
    )
  return (
    <Section title={say('tranche.add')}>
      <div className="spend-form">
        {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
        <TextField label={say('tranche.name')} value={name} onType={setName} />
        <TextField label={`${say('field.amount')} (${of.currency})`} value={typed} onType={setTyped} />
        <TextField label={say('tranche.due')} type="date" value={due} onType={setDue} />
        <TextField label={say('tranche.condition')} value={condition} onType={setCondition} />
        <Button busy={busy} disabled={name.trim() === '' || amount <= 0 || due === ''} onClick={add}>
          {say('tranche.add')}
        </Button>
      </div>
    </Section>
  )
}
