import { type GridColumn, type GridEditing, later } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { ProjectRow } from '../../contract/index.ts'
import type { ProjectEditing, ProjectEditorProps } from './project-editor.ts'
import './texts.ts'

export type ListEditing<Row extends ProjectRow> = {
  /** Absent until somebody wants to edit and its file is there. */
  readonly editing: GridEditing<Row> | undefined
  readonly withEdits: (columns: readonly GridColumn<Row>[]) => readonly GridColumn<Row>[]
  /** To be drawn beside the list: nothing to see. */
  readonly editor: ReactNode
}

const Editor = later(
  async () => (await import('./project-editor.ts')).ProjectEditor,
) as unknown as EditorOfAny
/** A part in a file of its own forgets that it is one for rows of any kind. */
type EditorOfAny = <Row extends ProjectRow>(props: ProjectEditorProps<Row>) => ReactNode

/** Editing projects in a list. Most people read: what it takes to edit comes when it is wanted. */
export function useProjectEditing<Row extends ProjectRow>(
  rows: readonly Row[],
  wanted: boolean,
): ListEditing<Row> {
  const [ready, setReady] = useState<ProjectEditing<Row>>()
  const editing = wanted ? ready : undefined
  return {
    editing: editing?.editing,
    withEdits: editing?.withEdits ?? unchanged,
    editor: wanted ? <Editor rows={rows} onReady={setReady} /> : null,
  }
}

function unchanged<Row>(columns: readonly GridColumn<Row>[]): readonly GridColumn<Row>[] {
  return columns
}
