import {
  Button,
  type FieldWords,
  FormFromSchema,
  SidePanel,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import {
  addRisk,
  changeRisk,
  listCauses,
  listOwners,
  type Risk,
  responseKinds,
  type RiskView,
} from '../../contract/index.ts'
import { BowTie } from './bow-tie.tsx'
import { draftOf, fieldsOf, keptOf, qualitySteps, type RiskDraft, riskDraft } from './risk-draft.ts'

type Props = {
  readonly of: RiskView
  /** Without one a new one is added. */
  readonly risk: Risk | undefined
  readonly mayKeep: boolean
  readonly onClose: () => void
  /** What else can be done with it, where it is shown. */
  readonly children?: ReactNode
}

/** One risk: its words, its numbers, and what is done about it. */
export function RiskPanel({ of, risk, mayKeep, onClose, children }: Props): ReactNode {
  const say = useWords('risk')
  const toast = useToast()
  const { projectId } = of
  const adding = useWrite(addRisk)
  const changing = useWrite(changeRisk)
  const { fields, ready } = useFields(of)
  const send = async (draft: RiskDraft): Promise<void> => {
    const given = { projectId, ...fieldsOf(draft, of.currency, risk && keptOf(risk)) }
    if (risk === undefined) await adding.run(given)
    else await changing.run({ ...given, riskId: risk.id }, { ifMatch: risk.version })
    toast({ sentence: say('form.saved', { title: draft.title }) })
    onClose()
  }
  const turn = async (of: Risk): Promise<void> => {
    const state = of.state === 'open' ? 'closed' : 'open'
    await changing.run({ projectId, riskId: of.id, state }, { ifMatch: of.version })
  }
  return (
    <SidePanel
      title={risk === undefined ? say('form.new') : `R-${risk.number} ${risk.title}`}
      width={400}
      onClose={onClose}
    >
      {risk === undefined ? null : <BowTie of={risk} />}
      <div className="risk-form">
        {risk === undefined || mayKeep ? (
          <FormFromSchema
            key={`${risk?.id ?? 'new'} ${risk?.version ?? 0} ${ready}`}
            schema={riskDraft}
            fields={fields}
            {...(risk === undefined ? {} : { values: draftOf(keptOf(risk), of.currency) })}
            action={say(risk === undefined ? 'form.add' : 'form.save')}
            onSubmit={send}
            onCancel={onClose}
          >
            <p className="risk-note">{say('form.note')}</p>
          </FormFromSchema>
        ) : (
          <Words of={risk} />
        )}
        {children}
        {risk !== undefined && mayKeep ? (
          <Button size="small" onClick={() => void turn(risk)}>
            {say(risk.state === 'open' ? 'form.close' : 'form.reopen')}
          </Button>
        ) : null}
      </div>
    </SidePanel>
  )
}

function Words({ of }: { of: Risk }): ReactNode {
  const say = useWords('risk')
  return (
    <dl className="risk-words">
      {words.map((name) => (
        <div key={name}>
          <dt>{say(`form.${name}`)}</dt>
          <dd>{of[name] || '–'}</dd>
        </div>
      ))}
      <div>
        <dt>{say('form.response')}</dt>
        <dd>{of.response === null ? '–' : `${say(`kind.${of.response.kind}`)} · ${of.response.words}`}</dd>
      </div>
    </dl>
  )
}

const words = ['cause', 'event', 'effect', 'trigger'] as const
const delays = ['delayLow', 'delayLikely', 'delayHigh'] as const
const costs = ['costLow', 'costLikely', 'costHigh'] as const
const left = ['leftLow', 'leftLikely', 'leftHigh'] as const
const leftCosts = ['leftCostLow', 'leftCostLikely', 'leftCostHigh'] as const

function useFields({ projectId, places, currency }: RiskView) {
  const say = useWords('risk')
  const people = useRead(listOwners, { projectId }).data?.items
  const causes = useRead(listCauses, {}).data?.items
  // A choice that is not there yet would show as none.
  const ready = people !== undefined && causes !== undefined
  const fields = useMemo(() => {
    const half = (names: readonly string[]): Record<string, FieldWords> =>
      Object.fromEntries(names.map((name) => [name, { label: say(`form.${name}`), half: true }]))
    const long = (names: readonly string[]): Record<string, FieldWords> =>
      Object.fromEntries(
        names.map((name) => [name, { label: say(`form.${name}`), kind: 'long-text' as const }]),
      )
    return {
      title: { label: say('form.title') },
      ...long(words),
      probability: { label: say('form.probability'), half: true },
      near: { label: say('form.near'), half: true },
      benefitLost: { label: say('form.benefitLost'), half: true },
      qualityStep: {
        label: say('form.qualityStep'),
        half: true,
        kind: 'choice' as const,
        choices: qualitySteps.map((value) => ({ value, label: say(`quality.${value}`) })),
      },
      causeId: {
        label: say('form.sharedCause'),
        choices: (causes ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      ownerId: {
        label: say('form.owner'),
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      place: {
        label: say('form.place'),
        kind: 'choice' as const,
        help: say('form.place-help'),
        choices: places.map(({ id, name }) => ({ value: id, label: name })),
      },
      unit: {
        label: say('form.unit'),
        choices: (['percent', 'days'] as const).map((value) => ({ value, label: say(`form.unit-${value}`) })),
      },
      ...half(delays),
      ...(currency === null ? {} : half(costs)),
      response: {
        label: say('form.response'),
        choices: responseKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
      },
      ...long(['responseWords']),
      responseDue: { label: say('form.responseDue'), half: true },
      inPlace: { label: say('form.inPlace'), half: true },
      ...(currency === null ? {} : half(['responseCost'])),
      ...half(['leftProbability', ...left]),
      ...(currency === null ? {} : half(leftCosts)),
    }
  }, [say, people, causes, places, currency])
  return { fields, ready }
}
