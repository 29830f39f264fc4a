import { describe, expect, it } from 'vitest'
import { decisionStates } from '../../contract/index.ts'
import { decisionMoves, moveFrom } from './lifecycle.ts'

describe('the states of a decision', () => {
  it('follow one another by this table and by nothing else', () => {
    const table = decisionStates.flatMap((state) =>
      decisionMoves.flatMap((move) => {
        const to = moveFrom(state, move)
        return to === undefined ? [] : [`${state} –${move}→ ${to}`]
      }),
    )
    expect(table).toEqual([
      'draft –ask→ asked',
      'draft –withdraw→ withdrawn',
      'asked –withdraw→ withdrawn',
      'asked –lapse→ lapsed',
      'asked –decide→ decided',
      'decided –beginToExecute→ executing',
      'executing –execute→ executed',
      'executing –findOutdated→ outdated',
      'executing –fail→ failed',
    ])
  })
})
