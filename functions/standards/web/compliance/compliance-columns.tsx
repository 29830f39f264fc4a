import { Cut, type GridColumn, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { ComplianceLine, ControlSummary } from '../../contract/index.ts'
import { ScoreFigure } from './score-figure.tsx'
import { controlHead, controlText, toneOfState } from './words.ts'

type Column = GridColumn<ComplianceLine>

export type ComplianceColumns = {
  readonly say: Say
  readonly methods: Say
  readonly controls: readonly ControlSummary[]
  readonly open: (projectId: string, control: string) => void
  /** The cell whose panel is open, by project and control. */
  readonly opened: string | undefined
}

export function complianceColumns(of: ComplianceColumns): readonly Column[] {
  const { say } = of
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 190,
      grow: 3,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'score',
      header: say('score'),
      hint: say('hint.score'),
      width: 104,
      align: 'end',
      cell: (line) => <ScoreFigure of={line} />,
      text: ({ score }) => (score === null ? '' : String(Math.round(score * 100) / 100)),
    },
    named('unit', say, ({ unit }) => unit?.name ?? '–'),
    named('method', say, ({ method }) => method.name),
    named('manager', say, ({ manager }) => manager?.name ?? '–'),
    ...of.controls.map((control) => controlColumn(control, of)),
  ]
}

function named(id: string, say: Say, text: (line: ComplianceLine) => string): Column {
  return {
    id,
    header: say(`column.${id}`),
    width: 120,
    grow: 1,
    cell: (line) => <Cut>{text(line)}</Cut>,
    text,
    group: (line) => ({ key: text(line), label: text(line) }),
  }
}

function controlColumn(control: ControlSummary, { say, methods, open, opened }: ComplianceColumns): Column {
  const stateIn = ({ states }: ComplianceLine) => states[control.id]
  const text = (line: ComplianceLine): string => {
    const state = stateIn(line)
    return state === undefined ? '–' : say(`state.${state}`)
  }
  const full = controlText(control, methods)
  return {
    id: control.id,
    header: controlHead(control, say),
    hint: full,
    width: 108,
    cell: (line) => {
      const state = stateIn(line)
      const { id } = line.project
      if (state === undefined) return <span className="p-meta">–</span>
      return (
        <button
          type="button"
          className="compliance-cell"
          data-figure=""
          tabIndex={-1}
          aria-expanded={opened === `${id} ${control.id}`}
          aria-label={say('open-cell', { control: full, state: text(line), project: line.project.name })}
          onClick={(event) => {
            event.stopPropagation()
            open(id, control.id)
          }}
        >
          <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} bare />
        </button>
      )
    },
    text,
    group: (line) => ({ key: stateIn(line) ?? '', label: text(line) }),
  }
}
