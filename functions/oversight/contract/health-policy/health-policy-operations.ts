import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { permissions } from '../permissions.ts'
import { HealthPolicyPreview, HealthPolicyShown, RuleLoudness } from './health-policy.ts'
import { healthPolicyPermissions as may } from './health-policy-permissions.ts'
import { healthPolicyRefusals as refused } from './health-policy-refusals.ts'
import { limited, limitedRules, limitLines } from './limits.ts'

const touches = ['health-policy']
const reads = ['health-policy', 'challenge']

export const showHealthPolicy = operation({
  id: 'oversight.show-health-policy',
  method: 'GET',
  path: '/health-policy',
  summary:
    'Show the limits of early warning: what each rule asks, its weight and owner, a draft, and all versions',
  may: permissions.list,
  input: z.object({}),
  output: HealthPolicyShown,
  reads,
  command: 'limits',
})

export const writeHealthPolicy = operation({
  id: 'oversight.write-health-policy',
  method: 'PUT',
  path: '/health-policy/draft',
  summary:
    'Write in the draft of the limits: what is not named stays; the first time it is drawn from what holds',
  may: may.draftLimits,
  input: z.object({
    reason: z.string().trim().max(2_000).optional().describe('Why the limits should be other ones'),
    limits: z
      .array(
        z.object({
          rule: z.enum(limited),
          line: z.enum(limitLines),
          atRisk: z.number(),
          offTrack: z.number().nullable(),
        }),
      )
      .max(100)
      .default([]),
    weights: z
      .array(z.object({ rule: z.enum(limited), weight: z.number().min(0).max(1) }))
      .max(50)
      .default([]),
  }),
  output: HealthPolicyShown,
  refuses: refuses(
    refused.noSuchLine,
    refused.outOfBounds,
    refused.wrongOrder,
    refused.needsOffTrack,
    refused.onlyWarns,
    refused.noWeight,
  ),
  touches,
  versioned: true,
})

export const dropHealthPolicy = operation({
  id: 'oversight.drop-health-policy',
  method: 'DELETE',
  path: '/health-policy/draft',
  summary: 'Drop the draft of the limits: what holds stays',
  may: may.draftLimits,
  input: z.object({}),
  output: HealthPolicyShown,
  refuses: refuses(refused.noDraft),
  touches,
  versioned: true,
})

export const publishHealthPolicy = operation({
  id: 'oversight.publish-health-policy',
  method: 'POST',
  path: '/health-policy/publication',
  summary: 'Publish the limits that somebody else drafted: every standing is computed with them from now on',
  may: may.publishLimits,
  input: z.object({}),
  output: HealthPolicyShown,
  refuses: refuses(refused.noDraft, refused.ownDraft, refused.nothingChanged, refused.noReason),
  touches: [...touches, 'standing'],
  versioned: true,
  decidable: true,
})

export const previewHealthPolicy = operation({
  id: 'oversight.preview-health-policy',
  method: 'GET',
  path: '/health-policy/preview',
  summary: 'Tell what the draft would change today in the projects one sees: which colour, and by which rule',
  may: permissions.list,
  input: z.object({}),
  output: HealthPolicyPreview,
  refuses: refuses(refused.noDraft),
  reads: [...reads, 'standing', 'project'],
})

export const tellRuleLoudness = operation({
  id: 'oversight.tell-rule-loudness',
  method: 'GET',
  path: '/health-policy/loudness',
  summary: 'Tell of each rule how many of the projects one sees it flagged within the last twelve months',
  may: permissions.list,
  input: z.object({}),
  output: RuleLoudness,
  reads: ['standing', 'project'],
})

export const nameRuleOwner = operation({
  id: 'oversight.name-rule-owner',
  method: 'PUT',
  path: '/health-policy/owners/{rule}',
  summary:
    'Say who answers for a rule, and for what is said against its figures; null: those who lead the office',
  may: may.nameOwners,
  input: z.object({ rule: z.enum(limitedRules), ownerId: z.uuid().nullable() }),
  output: HealthPolicyShown,
  refuses: refuses(bodyRefusals.nobody, bodyRefusals.hasLeft, refused.cannotAnswer),
  touches,
})
