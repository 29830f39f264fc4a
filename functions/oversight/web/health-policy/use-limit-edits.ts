import {
  type EditRefusal,
  type GridEditing,
  isProblem,
  useProblemWords,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useMemo, useRef } from 'react'
import {
  type HealthPolicyShown,
  limitedRules,
  nameRuleOwner,
  writeHealthPolicy,
} from '../../contract/index.ts'
import type { LimitShown } from './limit-rows.ts'

type Changes = Parameters<GridEditing<LimitShown>['onEdits']>[0]

/** Cells write in the draft, each edit of what was read last; owners are named at once. */
export function useLimitEdits(of: HealthPolicyShown): GridEditing<LimitShown> {
  const say = useWords('limits')
  const tell = useProblemWords()
  const write = useWrite(writeHealthPolicy).run
  const name = useWrite(nameRuleOwner).run
  // A cell may be typed before the page has read what the one before changed.
  const written = useRef(0)
  const { version } = of
  return useMemo(() => {
    const draft = async (changes: Changes): Promise<void> => {
      const given = draftedBy(changes)
      if (given.limits.length + given.weights.length === 0) return
      const after = await write(given, { ifMatch: Math.max(written.current, version) })
      written.current = after.version
    }
    return {
      nameOf: ({ rule }) => say(`rule.${rule.rule}`),
      onEdits: async (changes) => {
        try {
          await draft(changes)
          for (const { rule, ownerId } of ownersIn(changes)) await name({ rule, ownerId })
          return []
        } catch (problem) {
          if (!isProblem(problem)) throw problem
          return refusals(changes, tell(problem, ''))
        }
      },
    }
  }, [say, tell, write, name, version])
}

function draftedBy(changes: Changes) {
  const limits = changes
    .filter(({ columns }) => columns.some((column) => column === 'at-risk' || column === 'off-track'))
    .map(({ next }) => ({
      rule: next.rule.rule,
      line: next.line.line,
      atRisk: next.atRisk,
      offTrack: next.offTrack,
    }))
  const weights = changes
    .filter(({ columns }) => columns.includes('weight'))
    .map(({ next }) => ({ rule: next.rule.rule, weight: next.weight ?? 0 }))
  return { limits, weights }
}

function ownersIn(changes: Changes) {
  return changes
    .filter(({ columns }) => columns.includes('owner'))
    .flatMap(({ next }) => {
      const rule = limitedRules.find((one) => one === next.rule.rule)
      return rule === undefined ? [] : [{ rule, ownerId: next.ownerId }]
    })
}

function refusals(changes: Changes, sentence: string): readonly EditRefusal[] {
  return changes.map(({ row, columns }) => {
    const columnId = columns[0]
    return columnId === undefined ? { rowId: row.id, sentence } : { rowId: row.id, columnId, sentence }
  })
}
