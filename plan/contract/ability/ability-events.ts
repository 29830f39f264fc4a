import { event } from '@portolan/contract'
import { z } from 'zod'

const told = z.object({ person: z.string(), ability: z.string(), level: z.int() })

export const abilityEvents = {
  abilityAdded: event({
    id: 'plan.ability-added',
    summary: 'An area or an ability was added to the catalogue',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the ability “${name}”`,
  }),
  abilityChanged: event({
    id: 'plan.ability-changed',
    summary: 'An area or an ability was changed',
    payload: z.object({ name: z.string(), was: z.string() }),
    sentence: ({ name, was }) => `changed the ability “${was}”${name === was ? '' : `, now “${name}”`}`,
  }),
  abilityProposed: event({
    id: 'plan.ability-proposed',
    summary: 'A person proposed an ability of their own',
    payload: told,
    sentence: ({ ability, level }) => `proposed to have “${ability}” at level ${level}`,
  }),
  abilityAssessed: event({
    id: 'plan.ability-assessed',
    summary: 'Abilities of somebody else were assessed',
    payload: z.object({ assessments: z.array(told) }),
    sentence: ({ assessments }) =>
      assessments.length === 1
        ? `assessed ${assessments[0]?.person} at level ${assessments[0]?.level} of “${assessments[0]?.ability}”`
        : `assessed ${assessments.length} abilities`,
  }),
  abilityConfirmed: event({
    id: 'plan.ability-confirmed',
    summary: 'What somebody proposed of themselves was confirmed or not',
    payload: told.extend({ confirmed: z.boolean() }),
    sentence: ({ person, ability, level, confirmed }) =>
      `${confirmed ? 'confirmed' : 'did not confirm'} level ${level} of “${ability}” for ${person}`,
  }),
} as const
