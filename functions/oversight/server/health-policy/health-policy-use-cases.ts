import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  dropHealthPolicy,
  nameRuleOwner,
  previewHealthPolicy,
  publishHealthPolicy,
  showHealthPolicy,
  tellRuleLoudness,
  writeHealthPolicy,
} from '../../contract/index.ts'
import { previewDraft } from './preview-health-policy.ts'
import { publish } from './publish-health-policy.ts'
import { tellLoudness } from './rule-loudness.ts'
import { nameOwner } from './name-rule-owner.ts'
import { showHealthPolicyTo } from './show-health-policy.ts'
import { drop, write } from './write-health-policy.ts'

export const healthPolicyUseCases: readonly UseCase[] = [
  reads(showHealthPolicy, showHealthPolicyTo),
  reads(previewHealthPolicy, previewDraft),
  reads(tellRuleLoudness, tellLoudness),
  writes(writeHealthPolicy, write),
  writes(dropHealthPolicy, drop),
  writes(publishHealthPolicy, publish),
  writes(nameRuleOwner, nameOwner),
]
