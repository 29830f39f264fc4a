import {
  type Answers,
  type Artefact,
  type Because,
  type Criterion,
  type ProjectClass,
  projectClasses,
} from '../../contract/index.ts'

export type Tailored = { readonly class: ProjectClass; readonly answers: Answers }

/** Whether an artefact is required of a project, and why or why not. */
export function requirementOf(
  { from, or }: Pick<Artefact, 'from' | 'or'>,
  { class: size, answers }: Tailored,
): { readonly required: boolean; readonly because: Because } {
  const byClass: Because = { kind: 'class', class: size, from }
  if (reaches(size, from)) return { required: true, because: byClass }
  if (or !== null && answers[or.question] >= or.atLeast) {
    const because: Because = {
      kind: 'answer',
      question: or.question,
      answer: answers[or.question],
      atLeast: or.atLeast,
    }
    return { required: true, because }
  }
  return { required: false, because: byClass }
}

/** Whether a gate asks this of a project of a class. */
export function isAskedOf({ from }: Pick<Criterion, 'from'>, size: ProjectClass): boolean {
  return reaches(size, from)
}

function reaches(size: ProjectClass, from: ProjectClass): boolean {
  return projectClasses.indexOf(size) >= projectClasses.indexOf(from)
}
