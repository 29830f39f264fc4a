import { SidePanel, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listLessons } from '../../contract/index.ts'
import { closed, type ClosureAddress } from './address.ts'
import { AnswerForm } from './answer-form.tsx'
import type { ClosurePart } from './closure-tab.tsx'
import { EndForm, ItemForm, JudgeForm } from './closure-forms.tsx'
import { LessonForm } from './lesson-form.tsx'

/** The panel that the address names, where the reader may use it. */
export function ClosureSide(props: ClosurePart & { address: ClosureAddress }): ReactNode {
  const say = useWords('closure')
  const { address, onChange } = props
  const onClose = (): void => onChange(closed)
  const content = contentOf(props, onClose)
  if (address.panel === undefined || content === null) return null
  return (
    <SidePanel title={titleOf(address, say)} width={400} onClose={onClose}>
      <div className="closure-panel">{content}</div>
    </SidePanel>
  )
}

function titleOf({ panel, item, moment }: ClosureAddress, say: ReturnType<typeof useWords>): string {
  if (panel === 'item' && item !== undefined) return say(`item.${item}`)
  if (panel === 'answer' && moment !== undefined) return say(`moment.${moment}`)
  return say(`panel.${panel ?? 'item'}`)
}

function contentOf(
  { of, may, address }: ClosurePart & { address: ClosureAddress },
  onDone: () => void,
): ReactNode {
  const { panel, item, moment, lesson } = address
  if (panel === 'lesson' && may('lesson'))
    return <ChosenLesson projectId={of.projectId} id={lesson} onDone={onDone} />
  const { closure } = of
  if (closure === null) return null
  if (panel === 'judge' && may('judge')) return <JudgeForm of={of} closure={closure} onDone={onDone} />
  if (panel === 'withdraw' && may('withdraw'))
    return <EndForm act="withdraw" of={of} closure={closure} onDone={onDone} />
  if (panel === 'reopen' && may('reopen'))
    return <EndForm act="reopen" of={of} closure={closure} onDone={onDone} />
  const found = of.items.find(({ key }) => key === item)
  if (panel === 'item' && found !== undefined && may('say'))
    return <ItemForm key={found.key} of={of} closure={closure} item={found} onDone={onDone} />
  const card = of.cards.find((one) => one.moment === moment)
  if (panel === 'answer' && card !== undefined && may('answer'))
    return <AnswerForm key={card.moment} of={of} card={card} onDone={onDone} />
  return null
}

function ChosenLesson(props: { projectId: string; id: string | undefined; onDone: () => void }): ReactNode {
  const { projectId, id, onDone } = props
  const items = useRead(listLessons, { projectId, limit: 100 }).data?.items
  const of = items?.find((one) => one.id === id)
  if (id !== undefined && of === undefined) return null
  return <LessonForm key={id ?? 'new'} projectId={projectId} of={of} onDone={onDone} />
}
