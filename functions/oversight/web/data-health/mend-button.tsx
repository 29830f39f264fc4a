import { applyPlanEdits, type ProjectFields } from '@portolan/plan/contract'
import { listMentionable } from '@portolan/platform/comments/contract'
import type { Day } from '@portolan/quantity'
import {
  Button,
  MenuButton,
  useFormat,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { DataFault, Mend } from '../../contract/index.ts'

/**
 * Puts it right by the edit that anybody would make on the project's own page; it can be taken back like that one. What
 * is over is led to its closure.
 */
export function MendButton(props: { of: DataFault; mend: Mend }): ReactNode {
  const say = useWords('data-health')
  const format = useFormat()
  const { of, mend } = props
  const { apply, busy, problem } = useMend(of)
  const { finish, state } = of
  return (
    <>
      {mend.kind === 'set-manager' ? (
        <ChooseManager
          of={of}
          onChoose={(managerId) => void apply({ managerId }, { managerId: of.manager?.id ?? null })}
        />
      ) : mend.kind === 'set-finish' ? (
        <Button size="small" busy={busy} onClick={() => void apply({ finish: mend.day }, { finish })}>
          {say('mend.finish', { day: format.day(mend.day as Day) })}
        </Button>
      ) : mend.kind === 'close' ? (
        <Link
          to="/projects/$projectId/closure"
          params={{ projectId: of.project?.id ?? '' }}
          className="p-button"
          data-size="small"
        >
          {say('mend.close')}
        </Link>
      ) : (
        <Button
          size="small"
          busy={busy}
          onClick={() => void apply({ state: 'active' }, { state: stateOf(state) })}
        >
          {say('mend.reopen')}
        </Button>
      )}
      {problem === undefined ? null : (
        <span className="p-bad" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}

type State = NonNullable<ProjectFields['state']>

function stateOf(state: string | null): State {
  const states: readonly State[] = ['idea', 'active', 'on-hold', 'closed']
  return states.find((one) => one === state) ?? 'active'
}

type Mending = {
  readonly apply: (fields: ProjectFields, before: ProjectFields) => Promise<void>
  readonly busy: boolean
  readonly problem: string | undefined
}

function useMend({ project, version, subject }: DataFault): Mending {
  const say = useWords('data-health')
  const toast = useToast()
  const inWords = useProblemWords()
  const { run, busy, problem } = useWrite(applyPlanEdits)
  const projectId = project?.id ?? ''
  const edit = async (fields: ProjectFields, ifMatch: number): Promise<number | undefined> => {
    const input = { projectId, edits: [{ kind: 'project.set' as const, fields }] }
    return (await run(input, { ifMatch }).catch(() => undefined))?.version
  }
  return {
    apply: async (fields, before) => {
      const after = await edit(fields, version ?? 0)
      if (after === undefined) return
      const undo = async (): Promise<void> => void (await edit(before, after))
      toast({ sentence: say('mended', { name: subject.name }), undo })
    },
    busy,
    problem: problem === undefined ? undefined : inWords(problem, problem.message),
  }
}

/** Who sees the project may manage it; asked for when somebody wants to choose. */
function ChooseManager(props: { of: DataFault; onChoose: (id: string) => void }): ReactNode {
  const say = useWords('data-health')
  const [wanted, want] = useState(false)
  const { of, onChoose } = props
  const subject = { subjectKind: 'investment', subjectId: of.project?.id ?? '' }
  const people = useRead(listMentionable, subject, { enabled: wanted }).data?.items
  if (!wanted || people === undefined)
    return (
      <Button size="small" busy={wanted} onClick={() => want(true)}>
        {say('mend.choose-manager')}
      </Button>
    )
  return (
    <MenuButton
      label={say('mend.set-manager')}
      entries={people.map(({ id, name, note }) => ({
        id,
        label: note === null ? name : `${name}, ${note}`,
        onChoose: () => onChoose(id),
      }))}
    />
  )
}
