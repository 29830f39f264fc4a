import { oversightNoticesInGerman } from '../../contract/index.ts'
import type { Patterns } from '@portolan/ui'
import { accessInGerman } from './access-in-german.ts'
import { accountsInGerman } from './accounts-in-german.ts'
import { actionsInGerman } from './actions-in-german.ts'
import { contingencyInGerman } from './contingency-in-german.ts'
import { capacityInGerman } from './capacity-in-german.ts'
import { closureInGerman } from './closure-in-german.ts'
import { decisionEventsInGerman } from './decision-events-in-german.ts'
import { decisionsInGerman } from './decisions-in-german.ts'
import { dataHealthInGerman } from './data-health-in-german.ts'
import { earnedValueInGerman } from './earned-value-in-german.ts'
import { financeInGerman } from './finance-in-german.ts'
import { formulasInGerman } from './formulas-in-german.ts'
import { healthInGerman } from './health-in-german.ts'
import { governanceInGerman } from './governance-in-german.ts'
import { homeInGerman } from './home-in-german.ts'
import { levellingInGerman } from './levelling-in-german.ts'
import { measuresInGerman } from './measures-in-german.ts'
import { meetingsInGerman } from './meetings-in-german.ts'
import { outlookInGerman } from './outlook-in-german.ts'
import { oversightInGerman } from './oversight-in-german.ts'
import { priorityInGerman } from './priority-in-german.ts'
import { raidInGerman } from './raid-in-german.ts'
import { riskInGerman } from './risk-in-german.ts'
import { refusalsInGerman } from './refusals-in-german.ts'
import { riskMeasuresInGerman } from './risk-measures-in-german.ts'
import { riskRoomInGerman } from './risk-room-in-german.ts'
import { scheduleQualityInGerman } from './schedule-quality-in-german.ts'
import { scopeInGerman } from './scope-in-german.ts'
import { exceptionsInGerman } from './exceptions-in-german.ts'
import { limitsInGerman } from './limits-in-german.ts'
import { statusInGerman } from './status-in-german.ts'
import { selectionInGerman } from './selection-in-german.ts'
import { selectionMeasuresInGerman } from './selection-measures-in-german.ts'

/** What oversight and its engines tell, in German: fetched by those who read German. */
export const german: Patterns = {
  ...accessInGerman,
  ...accountsInGerman,
  ...oversightNoticesInGerman,
  ...healthInGerman,
  ...measuresInGerman,
  ...formulasInGerman,
  ...oversightInGerman,
  ...scheduleQualityInGerman,
  ...earnedValueInGerman,
  ...scopeInGerman,
  ...financeInGerman,
  ...priorityInGerman,
  ...riskInGerman,
  ...raidInGerman,
  ...exceptionsInGerman,
  ...limitsInGerman,
  ...contingencyInGerman,
  ...statusInGerman,
  ...governanceInGerman,
  ...riskRoomInGerman,
  ...riskMeasuresInGerman,
  ...capacityInGerman,
  ...levellingInGerman,
  ...outlookInGerman,
  ...selectionInGerman,
  ...selectionMeasuresInGerman,
  ...refusalsInGerman,
  ...decisionsInGerman,
  ...decisionEventsInGerman,
  ...actionsInGerman,
  ...closureInGerman,
  ...meetingsInGerman,
  ...dataHealthInGerman,
  ...homeInGerman,
}
