import {
  Chip,
  EmptyState,
  type FieldWords,
  FormFromSchema,
  Link,
  Skeleton,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  type Answers,
  giveMethod,
  listMethods,
  type ProjectMethod,
  type Question,
  questions,
  scoreSheet,
  showMethod,
} from '../../contract/index.ts'
import { classify, requirementOf, type Thresholds } from '../../domain/index.ts'
import { StartReview } from '../start/start-review.tsx'

const answer = z.string().min(1)
const shape = Object.fromEntries(questions.map((question) => [question, answer])) as Record<
  Question,
  typeof answer
>
const form = z.object({ methodId: z.uuid(), ...shape })
type Given = z.output<typeof form>

type Props = {
  readonly of: ProjectMethod
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The method, and ten questions: the class follows from the answers, and what is asked for from the class. */
export function GiveForm({ of, onDone, onCancel }: Props): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const listed = useRead(listMethods, {}).data?.items
  const { run } = useWrite(giveMethod)
  const usable = useMemo(
    () => (listed ?? []).filter(({ state, published }) => state === 'published' && published !== null),
    [listed],
  )
  const fields = useFields(usable, of)
  const known = useMemo(() => valuesOf(of), [of])
  // A project that begins sees first what that would write.
  const [answered, setAnswered] = useState<Given>()
  const [reviewed, review] = useState(false)
  const starts = of.following === null
  if (listed !== undefined && usable.length === 0)
    return (
      <EmptyState title={say('give.none')} actions={<Link to="/standards">{say('empty.look')}</Link>}>
        {say('give.none-words')}
      </EmptyState>
    )
  // Its choices are there before the form is, so that what was chosen can be shown.
  if (listed === undefined) return <Skeleton rows={8} />
  if (answered !== undefined && reviewed)
    return (
      <StartReview
        of={of}
        methodId={answered.methodId}
        answers={answersOf(answered)}
        onBack={() => review(false)}
        onDone={onDone}
      />
    )
  return (
    <div className="method-form">
      <p className="method-note">{say('give.note')}</p>
      <FormFromSchema
        schema={form}
        fields={fields}
        values={answered ?? known}
        action={say(starts ? 'give.next' : 'give.do')}
        onCancel={onCancel}
        preview={(given) => <Preview given={given} />}
        onSubmit={async (given) => {
          if (starts) {
            setAnswered(given)
            review(true)
            return
          }
          const input = { projectId: of.projectId, methodId: given.methodId, answers: answersOf(given) }
          const { following } = await run(input, { ifMatch: of.version })
          toast({ sentence: say('give.done', { name: following?.name ?? '' }) })
          onDone()
        }}
      />
    </div>
  )
}

type Choosable = { readonly id: string; readonly name: string }

function useFields(methods: readonly Choosable[], of: ProjectMethod): Record<keyof Given, FieldWords> {
  const say = useWords('project-method')
  const words = useWords('methods')
  return useMemo(() => {
    const asked = questions.map((question): [Question, FieldWords] => [
      question,
      {
        label: words(`question.${question}`),
        kind: 'choice',
        ...(of.known[question] === undefined ? {} : { help: say('give.known') }),
        choices: scoreSheet[question].map((each, points) => ({
          value: String(points),
          label: `${words(`answer.${question}.${each}`)} (${points})`,
        })),
      },
    ])
    const methodId: FieldWords = {
      label: say('give.method'),
      kind: 'choice',
      choices: methods.map(({ id, name }) => ({ value: id, label: name })),
    }
    return { methodId, ...(Object.fromEntries(asked) as Record<Question, FieldWords>) }
  }, [say, words, methods, of])
}

/** What was answered before, else what the record knows. */
function valuesOf({ following, known }: ProjectMethod): Partial<z.input<typeof form>> {
  const answered: Partial<Answers> = following?.answers ?? known
  return {
    ...(following ? { methodId: following.methodId } : {}),
    ...Object.fromEntries(Object.entries(answered).map(([question, points]) => [question, String(points)])),
  }
}

function answersOf(given: Given): Answers {
  return Object.fromEntries(questions.map((question) => [question, Number(given[question])])) as Answers
}

/** What the answers would mean, before they are sent. */
function Preview({ given }: { given: Given }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const method = useRead(showMethod, { methodId: given.methodId }).data
  if (method === undefined) return null
  const answers = answersOf(given)
  const thresholds: Thresholds = method.content
  const { points, class: size } = classify(answers, thresholds)
  const artefacts = method.content.phases.flatMap((phase) => phase.artefacts)
  const required = artefacts.filter((one) => requirementOf(one, { class: size, answers }).required)
  return (
    <p className="method-note">
      <Chip tone="accent">{words(`size.${size}`)}</Chip>{' '}
      {say('give.preview', { points, required: required.length, all: artefacts.length })}
    </p>
  )
}
