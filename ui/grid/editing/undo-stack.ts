/** What was done and can be taken back, newest last, and what was taken back and can be done again. */
export type UndoStack<Step> = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

export const nothingDone: UndoStack<never> = { done: [], undone: [] }

const MOST = 100

/** A new act makes what was taken back unreachable, as everywhere. */
export function withDone<Step>(stack: UndoStack<Step>, step: Step): UndoStack<Step> {
  return { done: [...stack.done, step].slice(-MOST), undone: [] }
}

export function undone<Step>(stack: UndoStack<Step>): { step: Step; stack: UndoStack<Step> } | undefined {
  const step = stack.done.at(-1)
  if (step === undefined) return undefined
  return { step, stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } }
}

export function redone<Step>(stack: UndoStack<Step>): { step: Step; stack: UndoStack<Step> } | undefined {
  const step = stack.undone.at(-1)
  if (step === undefined) return undefined
  return { step, stack: { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } }
}

/** An act that was refused as a whole has nothing to take back. */
export function withoutStep<Step>(stack: UndoStack<Step>, step: Step): UndoStack<Step> {
  return {
    done: stack.done.filter((one) => one !== step),
    undone: stack.undone.filter((one) => one !== step),
  }
}
