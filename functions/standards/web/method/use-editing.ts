import { useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type Method, writeMethod } from '../../contract/index.ts'
import { type ContentEdit, editContent, type EditedThing } from '../../domain/index.ts'
import type { ChangeMethod, MethodAddress } from './address.ts'

export type Editing = {
  readonly busy: boolean
  /** Writes what is otherwise into the draft; what is refused is told, and nothing is lost. */
  readonly write: (edit: ContentEdit) => Promise<void>
  readonly open: (thing: NonNullable<MethodAddress['thing']>, id?: string) => void
  readonly move: (thing: EditedThing, id: string, by: -1 | 1) => void
  readonly remove: (thing: EditedThing, id: string) => void
}

/** Each edit is one write of the draft: what is seen is what is kept. */
export function useEditing(of: Method, onChange: ChangeMethod): Editing {
  const say = useWords('methods')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(writeMethod)
  const write = async (edit: ContentEdit): Promise<void> => {
    const content = editContent(of.content, edit)
    const { number } = await run({ methodId: of.id, content }, { ifMatch: of.version })
    onChange({ number, thing: undefined, id: undefined })
  }
  const attempt = async (edit: ContentEdit): Promise<void> => {
    try {
      await write(edit)
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return {
    busy,
    write,
    open: (thing, id) => onChange({ thing, id }),
    move: (thing, id, by) => void attempt({ kind: 'move', thing, id, by }),
    remove: (thing, id) => void attempt({ kind: 'remove', thing, id }),
  }
}
