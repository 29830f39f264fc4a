import type { Patterns } from '@portolan/ui'
import { editsInGerman } from './edits-in-german.ts'
import { refusalsInGerman } from './refusals-in-german.ts'
import { scheduleInGerman } from './schedule-in-german.ts'

/** What the plan and its engine tell, in German: fetched by those who read German. */
export const german: Patterns = { ...refusalsInGerman, ...editsInGerman, ...scheduleInGerman }
