import { expect, it } from 'vitest'
import {
  periodStatusStates,
  statusAspects,
  statusColours,
  statusFigures,
  statusGroups,
  statuses,
} from '../../contract/index.ts'
import en from './locales/en.json'

it('every colour, side, group, figure, state and computed status has its words', () => {
  expect(Object.keys(en.colour).toSorted()).toEqual([...statusColours].toSorted())
  expect(Object.keys(en.side).toSorted()).toEqual(['overall', ...statusAspects].toSorted())
  expect(Object.keys(en.group).toSorted()).toEqual([...statusGroups].toSorted())
  for (const name of statusFigures) expect(en.figure).toHaveProperty(name)
  for (const state of periodStatusStates) expect(en.state).toHaveProperty(state)
  for (const status of statuses) expect(en.computed).toHaveProperty(status)
})
