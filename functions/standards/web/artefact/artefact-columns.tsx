import type { Instant } from '@portolan/quantity'
import { Cut, type Format, type GridColumn, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { ArtefactLine, ReportedField } from '../../contract/index.ts'
import { toneOf } from './tones.ts'

/** What is known of every artefact, then a column for each field of its form. */
export function artefactColumns(
  fields: readonly ReportedField[],
  say: Say,
  format: Format,
): readonly GridColumn<ArtefactLine>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 190,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 124,
      cell: ({ state, required, asked }) => (
        <StatusChip tone={toneOf(state, required && asked)} word={say(`state.${state}`)} bare />
      ),
      text: ({ state }) => say(`state.${state}`),
    },
    {
      id: 'phase',
      header: say('column.phase'),
      width: 120,
      cell: ({ phase }) => <Cut>{phase}</Cut>,
      text: ({ phase }) => phase,
    },
    ...fields.map((field): GridColumn<ArtefactLine> => {
      const text = ({ answers }: ArtefactLine): string => textOf(answers[field.id], field, format)
      return {
        id: `field-${field.id}`,
        header: field.name,
        width: field.kind === 'long-text' ? 240 : 150,
        grow: field.kind === 'long-text' ? 2 : 1,
        cell: (line) => <Cut>{text(line)}</Cut>,
        text,
      }
    }),
    {
      id: 'last',
      header: say('column.last'),
      width: 180,
      cell: (line) => <Cut>{lastText(line, say, format)}</Cut>,
      text: (line) => lastText(line, say, format),
    },
  ]
}

const oneDay = /^\d{4}-\d{2}-\d{2}$/

/** What people wrote, on one line; a day as they read days. */
function textOf(written: string | undefined, { kind }: ReportedField, format: Format): string {
  if (!written) return '–'
  return kind === 'day' && oneDay.test(written)
    ? format.value(written, 'day')
    : written.replaceAll(/\s+/g, ' ')
}

function lastText({ last }: ArtefactLine, say: Say, format: Format): string {
  return last === null ? '–' : say('last', { name: last.by.name, at: format.instant(last.at as Instant) })
}
