import type { MethodKind } from '../../contract/index.ts'
import type { KeepersTold } from './told.ts'

/**
 * Who rules the gates of each method, by its phase. The first gate asks whether something is worth a plan: whoever may
 * decide at gates decides there. Where money, people or customers are committed, those speak who answer for them.
 */
export const gatekeepers: Readonly<Record<MethodKind, Readonly<Record<string, KeepersTold>>>> = {
  predictive: {
    plan: {
      roles: [
        ['sponsor', 'small'],
        ['architect', 'medium'],
        ['security-officer', 'large'],
      ],
      within: 10,
    },
    verify: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
      ],
      within: 5,
    },
    introduce: {
      roles: [
        ['sponsor', 'small'],
        ['business-lead', 'medium'],
        ['service-owner', 'medium'],
      ],
      quorum: 2,
      within: 10,
    },
  },
  agile: {
    prepare: {
      roles: [
        ['sponsor', 'small'],
        ['product-owner', 'small'],
      ],
      within: 5,
    },
    iterate: {
      roles: [
        ['sponsor', 'small'],
        ['product-owner', 'small'],
        ['security-officer', 'large'],
      ],
      within: 5,
    },
    release: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
      ],
      within: 10,
    },
  },
  hybrid: {
    outline: {
      roles: [
        ['sponsor', 'small'],
        ['architect', 'medium'],
        ['security-officer', 'large'],
      ],
      within: 10,
    },
    stages: {
      roles: [
        ['sponsor', 'small'],
        ['product-owner', 'small'],
        ['business-lead', 'medium'],
      ],
      quorum: 2,
      within: 5,
    },
    introduce: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
      ],
      within: 10,
    },
  },
  'service-transition': {
    design: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
        ['security-officer', 'large'],
      ],
      within: 10,
    },
    ready: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
        ['business-lead', 'medium'],
      ],
      quorum: 2,
      within: 3,
    },
    care: {
      roles: [
        ['sponsor', 'small'],
        ['service-owner', 'small'],
      ],
      within: 10,
    },
  },
}
