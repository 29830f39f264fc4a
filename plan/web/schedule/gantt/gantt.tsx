import './gantt.css'
import './texts.ts'
import { HostedPart, later, Split } from '@portolan/ui'
import { type ReactNode, useRef } from 'react'
import { GanttActions } from './gantt-actions.tsx'
import { GanttFrame } from './gantt-frame.tsx'
import type { GanttProps } from './gantt-props.ts'
import { GanttTools } from './gantt-tools.tsx'
import { HeldLabel } from './held-label.tsx'
import { SandboxBar } from './sandbox-bar.tsx'
import { useDrawing } from './use-drawing.ts'
import { useExports } from './use-exports.ts'
import { useHands } from './use-hands.ts'
import { useTryOut } from './use-try-out.ts'
import { WhyPopover } from './why-popover.tsx'

const GanttDialogs = later(async () => (await import('./gantt-dialogs.tsx')).GanttDialogs)

/** The plan as a grid and along time: the same lines beside each other, read, tried out and changed in both. */
export function Gantt(props: GanttProps): ReactNode {
  const { view, activities, setting, address, onChange, mayEdit } = props
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useDrawing(props, frame)
  const { desk, fresh, sandbox, busy, commit, lines, panes, zooming, scene, end } = drawing
  const hands = useHands(props, drawing, frame)
  const { why, dialog, setDialog, chosen, tellings, goTo, command } = hands
  const tryOut = useTryOut(sandbox, onChange)
  const exports = useExports(view, lines.shown, scene)
  const currentRow = chosen === undefined ? undefined : setting.index.get(chosen)
  const asked = why.asked === undefined ? undefined : setting.index.get(why.asked.id)
  return (
    <>
      {panes.placed
        ? props.bar(
            <GanttActions
              of={{ row: currentRow, mayEdit, onCommand: command }}
              sandbox={mayEdit && fresh ? sandbox : undefined}
              onKeys={() => setDialog({ kind: 'keys' })}
              onBaseline={
                mayEdit && fresh && !sandbox.on && lines.shown.length > 0
                  ? () => setDialog({ kind: 'baseline' })
                  : undefined
              }
            />,
            exports,
          )
        : null}
      {panes.placed ? (
        <GanttTools
          view={view}
          address={address}
          onChange={onChange}
          panes={panes}
          zooming={zooming}
          baselines={desk?.opened.baselines ?? noBaselines}
        />
      ) : null}
      <HostedPart
        name="plan-questions"
        kind="schedule"
        id={view.projectId}
        given={{
          version: view.version,
          of: address.question,
          onTry: mayEdit && fresh ? tryOut : undefined,
        }}
      />
      {sandbox.on ? (
        <SandboxBar
          sandbox={sandbox}
          end={desk?.opened.end ?? Number.NaN}
          rows={activities.rows}
          of={view}
          question={address.question}
          onKeep={commit.keep}
          onLeft={() => onChange({ question: undefined })}
        />
      ) : null}
      <Split side={props.side}>
        <GanttFrame gantt={props} drawing={drawing} hands={hands} frame={frame} />
      </Split>
      <HeldLabel of={tellings} end={end} minutesPerDay={view.minutesPerDay} />
      {why.asked && asked ? (
        <WhyPopover
          key={why.asked.id}
          row={asked}
          place={why.asked.place}
          answer={why.answer}
          end={end}
          setting={setting}
          onGo={goTo}
          onOpen={() => {
            onChange({ row: why.asked?.id, panel: undefined })
            why.close()
          }}
          onClose={why.close}
        />
      ) : null}
      {dialog ? (
        <GanttDialogs
          dialog={dialog}
          view={view}
          setting={setting}
          busy={busy}
          baselines={desk?.opened.baselines ?? noBaselines}
          clockOf={desk?.clockOf}
          commit={commit}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </>
  )
}

const noBaselines: readonly number[] = []
