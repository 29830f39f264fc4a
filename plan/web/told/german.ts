import { planNoticesInGerman } from '../../contract/index.ts'
import type { Patterns } from '@portolan/ui'
import { agreementsInGerman } from './agreements-in-german.ts'
import { closeInGerman } from './close-in-german.ts'
import { dutiesInGerman } from './duties-in-german.ts'
import { editsInGerman } from './edits-in-german.ts'
import { estimatesInGerman } from './estimates-in-german.ts'
import { fundsInGerman } from './funds-in-german.ts'
import { moneyInGerman } from './money-in-german.ts'
import { peopleInGerman } from './people-in-german.ts'
import { periodsInGerman } from './periods-in-german.ts'
import { refusalsInGerman } from './refusals-in-german.ts'
import { registerReasonsInGerman } from './register-reasons-in-german.ts'
import { registersInGerman } from './registers-in-german.ts'
import { scheduleFilesInGerman } from './schedule-files-in-german.ts'
import { scheduleInGerman } from './schedule-in-german.ts'
import { scopeInGerman } from './scope-in-german.ts'
import { tablesInGerman } from './tables-in-german.ts'

/** What the plan, its engine and its readers of files tell, in German: fetched by those who read German. */
export const german: Patterns = {
  ...planNoticesInGerman,
  ...refusalsInGerman,
  ...periodsInGerman,
  ...closeInGerman,
  ...moneyInGerman,
  ...estimatesInGerman,
  ...agreementsInGerman,
  ...fundsInGerman,
  ...dutiesInGerman,
  ...editsInGerman,
  ...scheduleInGerman,
  ...tablesInGerman,
  ...registersInGerman,
  ...registerReasonsInGerman,
  ...scheduleFilesInGerman,
  ...scopeInGerman,
  ...peopleInGerman,
}
