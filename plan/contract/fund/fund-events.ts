import { event } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue } from '../investment.ts'

const tranche = z.object({ fund: z.string(), name: z.string(), amount: MoneyValue })

export const fundEvents = {
  fundAdded: event({
    id: 'plan.fund-added',
    summary: 'A fund was added',
    payload: z.object({ name: z.string(), amount: MoneyValue, tranches: z.int() }),
    sentence: ({ name, tranches }) =>
      `added the fund “${name}” with ${tranches} ${tranches === 1 ? 'tranche' : 'tranches'}`,
  }),
  fundChanged: event({
    id: 'plan.fund-changed',
    summary: 'A fund was changed',
    payload: z.object({ name: z.string(), fields: z.array(z.string()), amount: MoneyValue }),
    sentence: ({ name }) => `changed the fund “${name}”`,
  }),
  trancheAsked: event({
    id: 'plan.tranche-asked',
    summary: 'A tranche of a fund was asked for',
    payload: tranche.extend({ evidence: z.string() }),
    sentence: ({ fund, name }) => `asked for the tranche “${name}” of “${fund}”`,
  }),
  trancheReleased: event({
    id: 'plan.tranche-released',
    summary: 'A tranche of a fund was released',
    payload: tranche,
    sentence: ({ fund, name }) => `released the tranche “${name}” of “${fund}”`,
  }),
  trancheDeclined: event({
    id: 'plan.tranche-declined',
    summary: 'A tranche of a fund was not released',
    payload: tranche.extend({ words: z.string() }),
    sentence: ({ fund, name }) => `did not release the tranche “${name}” of “${fund}”`,
  }),
  fundMoved: event({
    id: 'plan.fund-moved',
    summary: 'Money of a fund was given to projects or taken back',
    payload: z.object({ fund: z.string(), projects: z.array(z.string()) }),
    sentence: ({ fund, projects }) => `moved money of “${fund}” for ${projects.join(', ')}`,
  }),
} as const
