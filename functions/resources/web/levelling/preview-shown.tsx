import { Split, Switcher, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { LevellingBrief, LevellingPreview } from '../../contract/index.ts'
import { type ChangeAddress, type LevellingAddress, levellingViews } from './address.ts'
import { Basis } from './basis.tsx'
import { FigureLine } from './figure-line.tsx'
import { LoadChart } from './load-chart.tsx'
import { MoveGrid } from './move-grid.tsx'
import { MovePanel } from './move-panel.tsx'
import { PeopleLoad } from './people-load.tsx'
import { ProjectGrid } from './project-grid.tsx'

/** One preview: what it comes to, how the load changes, and what moves. */
export function PreviewShown(props: {
  of: LevellingPreview
  previous: LevellingBrief | undefined
  address: LevellingAddress
  onChange: ChangeAddress
}): ReactNode {
  const say = useWords('levelling')
  const { of, address, onChange } = props
  const view = address.view ?? 'projects'
  const move = useMemo(() => of.moves.find(({ id }) => id === address.move), [of, address.move])
  return (
    <>
      <FigureLine of={of} previous={props.previous} />
      <Basis of={of} />
      <Split
        side={
          move === undefined ? undefined : (
            <MovePanel
              key={move.id}
              of={move}
              moves={of.moves}
              onOpen={(id) => onChange({ move: id })}
              onClose={() => onChange({ move: undefined })}
            />
          )
        }
      >
        <div className="level-main">
          <Switcher
            label={say('view.label')}
            value={view}
            choices={levellingViews.map((value) => ({ value, label: say(`view.${value}`) }))}
            onChoose={(chosen) =>
              onChange({ view: levellingViews.find((one) => one === chosen), move: undefined })
            }
          />
          <h2 className="p-hidden">{say(`view.${view}`)}</h2>
          {view === 'projects' ? (
            <>
              <LoadChart weeks={of.weeks} />
              <ProjectGrid of={of} onOpen={(project) => onChange({ view: 'moves', project })} />
            </>
          ) : view === 'moves' ? (
            <MoveGrid of={of} address={address} onChange={onChange} />
          ) : (
            <PeopleLoad of={of} onOpen={(person) => onChange({ view: 'moves', person })} />
          )}
        </div>
      </Split>
    </>
  )
}
