import { classed, event } from '@portolan/contract'
import { z } from 'zod'
import { abilityEvents } from './ability/ability-events.ts'
import { agreementEvents } from './agreement/agreement-events.ts'
import { calendarEvents } from './calendar/calendar-events.ts'
import { closeEvents } from './close/close-events.ts'
import { currencyEvents } from './currency/currency-events.ts'
import { MoneyValue } from './investment.ts'
import { estimateEvents } from './estimate/estimate-events.ts'
import { forecastEvents } from './forecast/forecast-events.ts'
import { fundEvents } from './fund/fund-events.ts'
import { ledgerEvents } from './ledger/ledger-events.ts'
import { orderEvents } from './order/order-events.ts'
import { partyEvents } from './party/party-events.ts'
import { periodEvents } from './period/period-events.ts'
import { rateCardEvents } from './rate-card/rate-card-events.ts'
import { scheduleEvents } from './schedule/schedule-events.ts'
import { scopeEvents } from './scope/scope-events.ts'
import { weekEvents } from './week/week-events.ts'

export const events = {
  ...abilityEvents,
  ...agreementEvents,
  ...calendarEvents,
  ...closeEvents,
  ...currencyEvents,
  ...estimateEvents,
  ...forecastEvents,
  ...fundEvents,
  ...ledgerEvents,
  ...orderEvents,
  ...partyEvents,
  ...periodEvents,
  ...rateCardEvents,
  ...scheduleEvents,
  ...scopeEvents,
  ...weekEvents,
  projectAdded: event({
    id: 'plan.project-added',
    summary: 'A project was added',
    payload: z.object({ name: z.string(), code: z.string().nullable() }),
    sentence: ({ name }) => `added the project “${name}”`,
  }),
  projectEdited: event({
    id: 'plan.project-edited',
    summary: 'A project was edited',
    payload: z.object({
      name: z.string(),
      edits: z.array(z.string()).describe('The kinds of edit'),
      fields: z.array(z.string()),
      version: z.int(),
      contractValue: classed(MoneyValue.nullable(), 'customer'),
      embargoNote: classed(z.string().nullable(), 'embargo'),
    }),
    sentence: ({ name, fields }) => `edited “${name}”${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`,
  }),
  portfolioAdded: event({
    id: 'plan.portfolio-added',
    summary: 'A portfolio was added',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the portfolio “${name}”`,
  }),
  importStarted: event({
    id: 'plan.import-started',
    summary: 'A file was dropped for import',
    payload: z.object({ fileName: z.string(), rows: z.int() }),
    sentence: ({ fileName, rows }) => `dropped “${fileName}” with ${rows} rows for import`,
  }),
  importMapped: event({
    id: 'plan.import-mapped',
    summary: 'The mapping of an import was corrected',
    payload: z.object({ fileName: z.string() }),
    sentence: ({ fileName }) => `corrected the mapping of “${fileName}”`,
  }),
  importCommitted: event({
    id: 'plan.import-committed',
    summary: 'A register was imported',
    payload: z.object({
      fileName: z.string(),
      asOf: z.string(),
      added: z.int(),
      updated: z.int(),
      same: z.int(),
    }),
    sentence: ({ fileName, added, updated, same }) =>
      `imported “${fileName}”: ${added} added, ${updated} updated, ${same} unchanged`,
  }),
  importUndone: event({
    id: 'plan.import-undone',
    summary: 'The last import was undone',
    payload: z.object({ fileName: z.string(), removed: z.int(), restored: z.int() }),
    sentence: ({ fileName, removed, restored }) =>
      `undid the import of “${fileName}”: ${removed} projects removed, ${restored} restored`,
  }),
  importDropped: event({
    id: 'plan.import-dropped',
    summary: 'An import was given up',
    payload: z.object({ fileName: z.string() }),
    sentence: ({ fileName }) => `gave up the import of “${fileName}”`,
  }),
} as const
