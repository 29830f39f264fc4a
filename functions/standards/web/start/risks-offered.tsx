import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MethodContent, ProjectClass, StandardRisk } from '../../contract/index.ts'
import { offeredRisks } from '../../domain/index.ts'
import { RiskWords } from '../method/method-risks.tsx'

type Chosen = ReadonlySet<string>

/** What usually goes wrong: nothing is ticked beforehand, so that each is thought of once. */
export function RisksOffered(props: {
  of: MethodContent
  size: ProjectClass
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}): ReactNode {
  const say = useWords('start')
  const { of, size, chosen, onChoose } = props
  const offered = offeredRisks(of, size)
  const tick = (id: string, on: boolean): void =>
    onChoose(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <section className="start-part">
      <h3>{say('risks.title')}</h3>
      <p className="method-note">{say(offered.length === 0 ? 'risks.none' : 'risks.note')}</p>
      {offered.length === 0 ? null : (
        <label className="method-tick">
          <input
            type="checkbox"
            checked={offered.every(({ id }) => chosen.has(id))}
            onChange={(event) => onChoose(new Set(event.target.checked ? offered.map(({ id }) => id) : []))}
          />
          <span>{say('risks.all')}</span>
        </label>
      )}
      {offered.map((risk) => (
        <Offered key={risk.id} of={risk} checked={chosen.has(risk.id)} onCheck={(on) => tick(risk.id, on)} />
      ))}
    </section>
  )
}

function Offered(props: { of: StandardRisk; checked: boolean; onCheck: (on: boolean) => void }): ReactNode {
  const say = useWords('start')
  const { name, response, probability } = props.of
  return (
    <label className="method-tick start-risk">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(change) => props.onCheck(change.target.checked)}
      />
      <span>
        <strong>{name}</strong>{' '}
        <span className="p-meta">{say('risks.probability', { percent: probability })}</span>
        <span>
          <RiskWords of={props.of} />
        </span>
        {response === '' ? null : (
          <span className="p-meta">{say('risks.response', { words: response })}</span>
        )}
      </span>
    </label>
  )
}
