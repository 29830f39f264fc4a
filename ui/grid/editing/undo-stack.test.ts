import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingDone, redone, undone, type UndoStack, withDone, withoutStep } from './undo-stack.ts'

describe('taking back', () => {
  it('goes backward through what was done, and forward again', () => {
    const both = withDone(withDone<string>(nothingDone, 'a'), 'b')
    const back = undone(both)
    expect(back?.step).toBe('b')
    expect(back && redone(back.stack)).toEqual({ step: 'b', stack: both })
  })
  it('ends at nothing', () => {
    expect(undone(nothingDone)).toBeUndefined()
    expect(redone(nothingDone)).toBeUndefined()
  })
  it('forgets what was taken back once something new is done', () => {
    const back = undone(withDone<string>(nothingDone, 'a'))
    expect(back && redone(withDone(back.stack, 'c'))).toBeUndefined()
  })
  it('passes over what was refused', () => {
    const stack = withDone(withDone<string>(nothingDone, 'a'), 'refused')
    expect(undone(withoutStep(stack, 'refused'))?.step).toBe('a')
  })
  it('loses nothing, in whatever order it is gone through', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 30 }), (acts) => {
        const all = ['a', 'b', 'c', 'd']
        let stack: UndoStack<string> = all.reduce<UndoStack<string>>(withDone, nothingDone)
        for (const act of acts) stack = (act === 'undo' ? undone(stack) : redone(stack))?.stack ?? stack
        expect([...stack.done, ...stack.undone.toReversed()]).toEqual(all)
      }),
    )
  })
})
