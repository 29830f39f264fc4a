import { writeRequest } from '@portolan/contract'
import { Button, Icon, Switcher, useWords } from '@portolan/ui'
import { Download, Plus, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportRisks, type RiskView } from '../../contract/index.ts'
import type { ChangeRisk, RiskAddress } from './address.ts'
import { RangeGrid } from './range-grid.tsx'
import { RiskGrid } from './risk-grid.tsx'

type Props = {
  readonly of: RiskView
  readonly address: RiskAddress
  readonly onChange: ChangeRisk
  readonly mayKeep: boolean
}

/** What may happen, or how sure each activity is: what the plan is played with. */
export function Register(props: Props): ReactNode {
  const say = useWords('risk')
  const { of, address, onChange, mayKeep } = props
  const list = of.schedule > 0 && address.list === 'ranges' ? 'ranges' : 'risks'
  const { edit = false, closed = false } = address
  return (
    <section className="risk-register" aria-label={say(`list.${list}`)}>
      <div className="risk-bar">
        {of.schedule === 0 ? (
          <h2>{say('grid.label')}</h2>
        ) : (
          <Switcher
            label={say('list.label')}
            value={list}
            choices={(['risks', 'ranges'] as const).map((value) => ({ value, label: say(`list.${value}`) }))}
            onChoose={(value) =>
              onChange({ list: value === 'ranges' ? 'ranges' : undefined, risk: undefined })
            }
          />
        )}
        <span className="risk-ways">
          {list === 'risks' ? <RiskWays {...props} /> : null}
          {mayKeep ? <KeepWays {...props} /> : null}
        </span>
      </div>
      {list === 'ranges' ? (
        <RangeGrid projectId={of.projectId} editing={edit && mayKeep} />
      ) : (
        <RiskGrid
          of={of}
          editing={edit && mayKeep}
          closed={closed}
          openId={address.risk}
          onOpen={(risk) => onChange({ risk: risk === address.risk ? undefined : risk, panel: undefined })}
        />
      )}
    </section>
  )
}

function RiskWays({ of, address, onChange }: Props): ReactNode {
  const say = useWords('risk')
  const { closed = false } = address
  return (
    <>
      {of.risks.some(({ state }) => state === 'closed') ? (
        <Button
          size="small"
          aria-pressed={closed}
          onClick={() => onChange({ closed: closed ? undefined : true })}
        >
          {say('grid.closed')}
        </Button>
      ) : null}
      {of.risks.length === 0
        ? null
        : (['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="p-button p-button-plain"
              data-size="small"
              download
              title={say('grid.download', { format: format.toUpperCase() })}
              href={`/api${writeRequest(exportRisks, { projectId: of.projectId, format }).url}`}
            >
              <Icon of={Download} size={13} />
              {format.toUpperCase()}
            </a>
          ))}
    </>
  )
}

function KeepWays({ address, onChange }: Props): ReactNode {
  const say = useWords('risk')
  const { edit = false, list } = address
  return (
    <>
      <Button size="small" aria-pressed={edit} onClick={() => onChange({ edit: edit ? undefined : true })}>
        {say(edit ? 'grid.edit-end' : 'grid.edit')}
      </Button>
      <Button
        size="small"
        icon={SlidersHorizontal}
        onClick={() => onChange({ panel: 'ranges', risk: undefined })}
      >
        {say('ranges.title')}
      </Button>
      {list === 'ranges' ? null : (
        <Button size="small" icon={Plus} onClick={() => onChange({ panel: 'add', risk: undefined })}>
          {say('form.new')}
        </Button>
      )}
    </>
  )
}
