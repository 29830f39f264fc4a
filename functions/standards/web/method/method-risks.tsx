import { Button, Chip, Section, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectClass, StandardRisk } from '../../contract/index.ts'
import { offeredRisks } from '../../domain/index.ts'
import { EditTools } from './edit-tools.tsx'
import type { Editing } from './use-editing.ts'

/** What usually goes wrong in projects that follow this method: offered to each when it starts. */
export function MethodRisks(props: {
  of: readonly StandardRisk[]
  size: ProjectClass | undefined
  editing: Editing | undefined
}): ReactNode {
  const say = useWords('methods')
  const { of, size, editing } = props
  const shown = size === undefined ? of : offeredRisks({ risks: [...of] }, size)
  return (
    <Section
      title={say('risks')}
      right={
        editing ? (
          <Button size="small" icon={Plus} onClick={() => editing.open('risk')}>
            {say('edit.add-risk')}
          </Button>
        ) : undefined
      }
    >
      {shown.length === 0 ? <p className="method-note">{say('no-risks')}</p> : null}
      <ul className="method-roles">
        {shown.map((risk) => (
          <li key={risk.id}>
            <div className="method-line">
              <strong>{risk.name}</strong>
              <Chip tone="none">{say(`from.${risk.from}`)}</Chip>
              <span className="p-meta">{say('risk-probability', { percent: risk.probability })}</span>
              <EditTools editing={editing} thing="risk" id={risk.id} name={risk.name} />
            </div>
            <p>
              <RiskWords of={risk} />
            </p>
            {risk.response === '' ? null : (
              <p className="p-meta">{say('risk-response', { words: risk.response })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Its cause, event and effect, sentence after sentence. */
export function RiskWords({ of }: { of: Pick<StandardRisk, 'cause' | 'event' | 'effect'> }): ReactNode {
  const told = (['cause', 'event', 'effect'] as const).filter((part) => of[part] !== '')
  return told.map((part) => <span key={part}>{of[part]} </span>)
}
