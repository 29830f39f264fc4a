import { type Day, day } from '@portolan/quantity'
import type { Bubble, ChartBand, ChartSeries, FrontierPoint, Tone, WaterfallStep } from '@portolan/ui'

export const today: Day = day('2026-11-23')

const EURO = 100

function points(values: Readonly<Record<string, number>>): ChartSeries['points'] {
  return Object.entries(values).map(([on, thousands]) => ({ day: day(on), value: thousands * 1_000 * EURO }))
}

export const curve: readonly ChartSeries[] = [
  {
    name: 'Planned',
    tone: 'muted',
    points: points({
      '2026-07-31': 12,
      '2026-08-31': 31,
      '2026-09-30': 58,
      '2026-10-31': 92,
      '2026-11-23': 118,
      '2027-01-31': 171,
      '2027-03-31': 210,
    }),
  },
  {
    name: 'Earned',
    points: points({
      '2026-07-31': 10,
      '2026-08-31': 26,
      '2026-09-30': 47,
      '2026-10-31': 71,
      '2026-11-23': 88,
    }),
  },
]

export const fan: readonly ChartBand[] = [
  {
    name: 'P20 to P80',
    points: [
      { day: today, low: 88_000_00, high: 88_000_00 },
      { day: day('2027-01-31'), low: 112_000_00, high: 151_000_00 },
      { day: day('2027-03-31'), low: 138_000_00, high: 208_000_00 },
    ],
  },
]

type Numbers = readonly [name: string, slip: number, growth: number, millions: number, tone: Tone]

const numbers: readonly Numbers[] = [
  ['Beacon', -12, -0.04, 1, 'good'],
  ['Harbour', 4, 0.01, 8, 'good'],
  ['Ledger', 38, 0.12, 2, 'warn'],
  ['Quay', 0, 0, 9, 'good'],
  ['Sextant', 96, 0.31, 3, 'bad'],
  ['Tide', 8, 0.03, 10, 'good'],
  ['Wharf', 51, 0.08, 4, 'warn'],
  ['Anchor', 14, 0.05, 11, 'good'],
  ['Capstan', 60, 0.22, 5, 'bad'],
  ['Compass', 2, 0.02, 12, 'good'],
  ['Davit', -5, -0.01, 6, 'good'],
  ['Fathom', 77, 0.18, 13, 'bad'],
  ['Galley', 21, 0.06, 7, 'warn'],
  ['Halyard', 33, 0.02, 1, 'none'],
]

export const bubbles: readonly Bubble[] = numbers.map(([name, along, up, millions, tone]) => ({
  id: name,
  name,
  along,
  up,
  size: millions,
  sizeText: `€${millions}m`,
  tone,
}))

export const base = 3_100_000_00

export const steps: readonly WaterfallStep[] = [
  { id: 'bac', name: 'Budget', value: 3_100_000_00, total: true },
  { id: 'design', name: 'Design', value: -40_000_00 },
  { id: 'integration', name: 'Integration', value: 310_000_00 },
  { id: 'data', name: 'Data migration', value: 90_000_00 },
  { id: 'training', name: 'Training', value: -20_000_00 },
  { id: 'eac', name: 'Forecast', value: 3_440_000_00, total: true },
]

export const causes = [
  { id: 'supplier', name: 'Supplier is late', low: 3_020_000_00, high: 3_700_000_00 },
  { id: 'data', name: 'Data worse than sampled', low: 3_060_000_00, high: 3_420_000_00 },
  { id: 'people', name: 'Two architects leave', low: 3_100_000_00, high: 3_360_000_00 },
  { id: 'rate', name: 'Dollar rate', low: 2_980_000_00, high: 3_210_000_00 },
]

export const roles = ['Architect', 'Developer', 'Tester'].map((name) => ({ id: name, name }))
export const weeks = ['W48', 'W49', 'W50', 'W51', 'W52'].map((name) => ({ id: name, name }))

const loads: Readonly<Record<string, readonly (number | null)[]>> = {
  Architect: [0.92, 1.18, 1.06, 0.7, null],
  Developer: [0.81, 0.84, 0.9, 0.66, 0.2],
  Tester: [0.4, 0.55, 0.97, 1, 0.1],
}

export function load(role: string, week: string): number | null {
  return loads[role]?.[weeks.findIndex(({ id }) => id === week)] ?? null
}

const best: readonly (readonly [budget: number, value: number])[] = [
  [2, 5],
  [4, 8.6],
  [6, 11],
  [8, 12.2],
  [10, 12.6],
]

const MILLION = 1_000_000 * EURO

export const frontier: readonly FrontierPoint[] = [
  ...best.map(([budget, value]) => ({
    id: `best-${budget}`,
    name: `Best for €${budget}m`,
    along: budget * MILLION,
    up: value * MILLION,
    best: true,
  })),
  { id: 'now', name: 'Current', along: 7.2 * MILLION, up: 8.9 * MILLION },
  { id: 'proposed', name: 'Proposed', along: 6.1 * MILLION, up: 10.7 * MILLION },
]

export const places = ['Run', 'Grow', 'Change', 'On track', 'At risk', 'Off track'].map((name) => ({
  id: name,
  name,
}))

export const flows = [
  { source: 'Run', target: 'On track', value: 4_100_000_00 },
  { source: 'Run', target: 'At risk', value: 900_000_00 },
  { source: 'Grow', target: 'On track', value: 5_200_000_00 },
  { source: 'Grow', target: 'Off track', value: 2_300_000_00 },
  { source: 'Change', target: 'At risk', value: 3_000_000_00 },
  { source: 'Change', target: 'Off track', value: 1_100_000_00 },
]

export const projects: readonly { readonly id: string; readonly name: string; readonly tone: Tone }[] = [
  { id: 'platform', name: 'Platform', tone: 'bad' },
  { id: 'ledger', name: 'Ledger', tone: 'warn' },
  { id: 'quay', name: 'Quay', tone: 'good' },
  { id: 'tide', name: 'Tide', tone: 'good' },
  { id: 'wharf', name: 'Wharf', tone: 'warn' },
  { id: 'beacon', name: 'Beacon', tone: 'good' },
]

export const waits = ['ledger', 'quay', 'tide', 'wharf', 'beacon'].map((to) => ({
  from: 'platform',
  to,
  name: 'needs the new identity service',
}))
