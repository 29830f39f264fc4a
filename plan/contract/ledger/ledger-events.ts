import { event } from '@portolan/contract'
import { z } from 'zod'

const file = z.object({ fileName: z.string(), source: z.string() })

export const ledgerEvents = {
  ledgerPreviewed: event({
    id: 'plan.ledger-previewed',
    summary: 'A file of ledger postings was dropped for import',
    payload: file.extend({ lines: z.int() }),
    sentence: ({ fileName, lines }) => `dropped “${fileName}” with ${lines} postings for import`,
  }),
  ledgerMapped: event({
    id: 'plan.ledger-mapped',
    summary: 'Columns or control totals of a ledger import were stated',
    payload: file,
    sentence: ({ fileName }) => `stated columns or control totals of “${fileName}”`,
  }),
  ledgerImported: event({
    id: 'plan.ledger-imported',
    summary: 'Ledger postings were imported',
    payload: file.extend({
      added: z.int(),
      suspense: z.int(),
      same: z.int(),
      totals: z.array(z.object({ currency: z.string(), count: z.int(), total: z.int() })),
    }),
    sentence: ({ fileName, source, added, suspense, same }) =>
      `imported “${fileName}” of ${source}: ${added} postings added, ${suspense} without a project, ${same} known already`,
  }),
  ledgerDropped: event({
    id: 'plan.ledger-dropped',
    summary: 'A ledger import was given up',
    payload: file,
    sentence: ({ fileName }) => `gave up the import of “${fileName}”`,
  }),
  ledgerPlaced: event({
    id: 'plan.ledger-placed',
    summary: 'Postings on the suspense list were given their project',
    payload: z.object({ project: z.string(), postings: z.int(), remembered: z.array(z.string()) }),
    sentence: ({ project, postings }) =>
      `gave ${postings} ${postings === 1 ? 'posting' : 'postings'} of the suspense list to “${project}”`,
  }),
  actualsSourceSet: event({
    id: 'plan.actuals-source-set',
    summary: 'Whose actuals count was set',
    payload: z.object({ project: z.string(), category: z.string(), source: z.string() }),
    sentence: ({ project, category, source }) =>
      `set that for ${category} of “${project}” the actuals of the ${source} count`,
  }),
  differenceNoted: event({
    id: 'plan.difference-noted',
    summary: 'A difference between ledger and plan was explained',
    payload: z.object({
      project: z.string(),
      category: z.string(),
      period: z.string(),
      difference: z.int(),
      currency: z.string(),
      words: z.string(),
    }),
    sentence: ({ project, category, period, words }) =>
      `explained the difference in ${category} of “${project}” in ${period}: ${words}`,
  }),
} as const
