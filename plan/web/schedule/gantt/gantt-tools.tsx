import { Button, Icon, IconButton, Switcher, useWords, zoomName, zooms } from '@portolan/ui'
import { Check, Minus, Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { ScheduleView } from '../../../contract/index.ts'
import { type ChangePlanAddress, type PlanAddress, type PlanPart, planParts } from '../address.ts'
import type { Panes } from './use-panes.ts'
import type { Zooming } from './use-scale.ts'

type GanttToolsProps = {
  readonly view: ScheduleView
  readonly address: PlanAddress
  readonly onChange: ChangePlanAddress
  readonly panes: Panes
  readonly zooming: Zooming
  readonly baselines: readonly number[]
}

/** How the plan is looked at: zoom, what is drawn, which baseline, and the way to try something out. */
export const GanttTools: (props: GanttToolsProps) => ReactNode = memo(Tools) as typeof Tools

function Tools(props: GanttToolsProps): ReactNode {
  const say = useWords('gantt')
  const { address, onChange, panes, zooming } = props
  const { layout, layouts } = panes
  return (
    <div className="gantt-tools" role="toolbar" aria-label={say('tools.title')}>
      <Switcher
        label={say('tools.layout')}
        choices={layouts.map((value) => ({ value, label: say(`layout.${value}`) }))}
        value={layout}
        onChoose={(value) => onChange({ layout: layouts.find((one, at) => one === value && at > 0) })}
      />
      {layout === 'grid' ? null : (
        <>
          <Zoom zooming={zooming} />
          <Parts address={address} onChange={onChange} />
          <Against {...props} />
        </>
      )}
    </div>
  )
}

function Zoom(props: { zooming: Zooming }): ReactNode {
  const say = useWords('gantt')
  const { zooming } = props
  return (
    <span className="gantt-zoom">
      <Switcher
        label={say('tools.zoom')}
        choices={(Object.keys(zooms) as (keyof typeof zooms)[]).map((value) => ({
          value,
          label: say(`zoom.${value}`),
        }))}
        value={zoomName(zooming.scale.perDay)}
        onChoose={(value) => zooming.set(zooms[value as keyof typeof zooms])}
      />
      <IconButton icon={Minus} label={say('zoom.out')} onClick={() => zooming.by(-1)} />
      <IconButton icon={Plus} label={say('zoom.in')} onClick={() => zooming.by(1)} />
      <Button size="small" kind="quiet" onClick={zooming.fit}>
        {say('zoom.fit')}
      </Button>
    </span>
  )
}

/** What is drawn besides bars: pressed means that it is. */
function Parts(props: { address: PlanAddress; onChange: ChangePlanAddress }): ReactNode {
  const say = useWords('gantt')
  const without = props.address.without ?? []
  const toggle = (part: PlanPart): void =>
    props.onChange({
      without: without.includes(part) ? without.filter((one) => one !== part) : [...without, part],
    })
  return (
    <fieldset className="gantt-parts">
      <legend className="p-hidden">{say('tools.parts')}</legend>
      {planParts.map((part) => (
        <Toggle key={part} on={!without.includes(part)} onToggle={() => toggle(part)}>
          {say(`part.${part}`)}
        </Toggle>
      ))}
      <Toggle
        on={props.address.roomy === true}
        onToggle={() => props.onChange({ roomy: props.address.roomy === true ? undefined : true })}
      >
        {say('part.roomy')}
      </Toggle>
    </fieldset>
  )
}

function Toggle(props: { on: boolean; onToggle: () => void; children: ReactNode }): ReactNode {
  return (
    <button type="button" className="gantt-toggle" aria-pressed={props.on} onClick={props.onToggle}>
      {props.on ? <Icon of={Check} size={11} /> : null}
      {props.children}
    </button>
  )
}

/** What stands under the bars: a baseline, or another version of the plan. */
function Against(props: {
  view: ScheduleView
  address: PlanAddress
  onChange: ChangePlanAddress
  baselines: readonly number[]
}): ReactNode {
  const say = useWords('gantt')
  const { view, address, onChange, baselines } = props
  const shown = address.number ?? view.version
  const others = view.versions.filter(({ number }) => number !== shown)
  const value =
    address.against === undefined ? `baseline ${address.baseline ?? 0}` : `version ${address.against}`
  if (baselines.length === 0 && others.length === 0) return null
  const choose = (text: string): void => {
    const [kind, number = '0'] = text.split(' ')
    if (kind === 'version') onChange({ against: Number(number) })
    else onChange({ against: undefined, baseline: Number(number) || undefined })
  }
  return (
    <select
      className="schedule-input gantt-against"
      aria-label={say('tools.against')}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {(baselines.length === 0 ? [0] : baselines).map((number) => (
        <option key={number} value={`baseline ${number}`}>
          {baselines.length === 0
            ? say('against.nothing')
            : number === 0
              ? say('against.baseline')
              : say('against.baseline-number', { number })}
        </option>
      ))}
      {others.map(({ number }) => (
        <option key={number} value={`version ${number}`}>
          {say('against.version', { number })}
        </option>
      ))}
    </select>
  )
}
