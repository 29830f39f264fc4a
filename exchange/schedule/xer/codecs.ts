import type { Civil } from '@portolan/quantity'
import type { ActivityLink, ConstraintType, DurationKind, Percent } from '../activity.ts'
import { type Codec, oneOf, readAmount, readMoment, scaled } from '../codec.ts'

export const moment: Codec<Civil> = {
  same: false,
  read: (written) => readMoment(written),
  write: (value) => value.replace('T', ' '),
}

/** Hours with decimals; a decimal comma is read as well. */
export const hours: Codec<number> = scaled(60, 6)

export const amount: Codec<string> = { same: true, read: readAmount, write: (value) => value }

export const yes: Codec<boolean> = {
  same: false,
  read: (written) => (written === 'Y' ? true : written === 'N' ? false : undefined),
  write: (value) => (value ? 'Y' : 'N'),
}

export const wbsReference: Codec<string> = {
  same: false,
  read: (written) => (written === '' ? undefined : `wbs:${written}`),
  write: (value) => value.replace(/^wbs:/, ''),
}

export const roleReference: Codec<string> = {
  same: false,
  read: (written) => (written === '' ? undefined : `role:${written}`),
  write: (value) => value.replace(/^role:/, ''),
}

export const constraintType: Codec<ConstraintType> = oneOf<ConstraintType>({
  CS_ALAP: 'as-late-as-possible',
  CS_MSO: 'must-start-on',
  CS_MEO: 'must-finish-on',
  CS_MSOA: 'start-no-earlier-than',
  CS_MSOB: 'start-no-later-than',
  CS_MEOA: 'finish-no-earlier-than',
  CS_MEOB: 'finish-no-later-than',
  CS_MANDSTART: 'mandatory-start',
  CS_MANDFIN: 'mandatory-finish',
})

export const linkType: Codec<ActivityLink['type']> = oneOf({
  PR_FS: 'FS',
  PR_SS: 'SS',
  PR_FF: 'FF',
  PR_SF: 'SF',
})

export const durationKind: Codec<DurationKind> = oneOf({
  DT_FixedDrtn: 'fixed-duration',
  DT_FixedDUR2: 'fixed-duration-and-units',
  DT_FixedQty: 'fixed-work',
  DT_FixedRate: 'fixed-units',
})

export const percentThatCounts: Codec<Percent['counts']> = oneOf({
  CP_Drtn: 'duration',
  CP_Units: 'work',
  CP_Phys: 'physical',
})

export const status: Codec<'not-started' | 'in-progress' | 'completed'> = oneOf({
  TK_NotStart: 'not-started',
  TK_Active: 'in-progress',
  TK_Complete: 'completed',
})

/** Levels of priority on the scale of 0 to 1000, where 500 is usual. */
export const priority: Codec<number> = {
  same: false,
  read: (written) => priorities.get(written),
  write: (value) => [...priorities].find(([, level]) => value >= level)?.[0] ?? 'PT_Lowest',
}

const priorities: ReadonlyMap<string, number> = new Map([
  ['PT_Top', 900],
  ['PT_High', 700],
  ['PT_Normal', 500],
  ['PT_Low', 300],
  ['PT_Lowest', 100],
])
