import { useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type estimateSubjects, listActivities, listScopeItems } from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'

export type SubjectDraft = { readonly kind: (typeof estimateSubjects)[number]; readonly id: string | null }

const shown = 200

/** The whole project, one of its activities, or an item of its scope. */
export function SubjectField(props: {
  projectId: string
  value: SubjectDraft
  onChange: (value: SubjectDraft) => void
}): ReactNode {
  const say = useWords('estimates')
  const { projectId, value, onChange } = props
  const activities = useRead(listActivities, { projectId, unfinished: true, limit: shown }).data?.items ?? []
  const items = useRead(listScopeItems, { projectId, states: ['open'], limit: shown }).data?.items ?? []
  if (activities.length === 0 && items.length === 0) return null
  const choices: (readonly [string, string])[] = [
    ['project/', say('subject.project')],
    ...activities.map(({ id, name }) => [`activity/${id}`, `${say('subject.activity')}: ${name}`] as const),
    ...items.map(({ id, title }) => [`item/${id}`, `${say('subject.item')}: ${title}`] as const),
  ]
  return (
    <ChoiceField
      label={say('column.subject')}
      value={`${value.kind}/${value.id ?? ''}`}
      choices={choices}
      onChoose={(chosen) => onChange(read(chosen))}
    />
  )
}

function read(chosen: string): SubjectDraft {
  const at = chosen.indexOf('/')
  const [kind, id] = [chosen.slice(0, at), chosen.slice(at + 1)]
  if (kind === 'activity' || kind === 'item') return { kind, id }
  return { kind: 'project', id: null }
}
