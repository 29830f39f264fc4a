import type { Civil, Day } from '@portolan/quantity'

/** What a list of agile work says, whatever tool it came from. */
export type IssueFile = {
  readonly tool: 'jira' | 'azure-devops' | 'github' | 'unknown'
  readonly issues: readonly Issue[]
  readonly sprints: readonly Sprint[]
  readonly links: readonly IssueLink[]
}

export type Issue = {
  readonly id: string
  readonly title: string
  readonly type?: string
  /** The word of the tool, and whether it means done. */
  readonly status?: string
  readonly done: boolean
  /** Closed without being done: removed, duplicate, not planned. */
  readonly dropped: boolean
  /** All that it was in, the latest last. */
  readonly sprints: readonly string[]
  readonly storyPoints?: number
  readonly assignee?: string
  readonly parentId?: string
  readonly epic?: string
  readonly priority?: string
  readonly labels: readonly string[]
  readonly url?: string
  readonly created?: Civil
  readonly resolved?: Civil
  readonly due?: Civil
  /** The row a spreadsheet shows. */
  readonly row: string
  /** Columns that have no place here, under their own names. */
  readonly others: Readonly<Record<string, string>>
}

/** `blocks` is a link finish to start; what else issues are to each other is kept with its own word. */
export type IssueLink = {
  readonly fromId: string
  readonly toId: string
  readonly kind: 'blocks' | 'relates' | 'contains' | 'duplicates' | 'other'
  readonly type?: 'FS'
  readonly said: string
}

export type Sprint = {
  readonly id?: string
  readonly boardId?: string
  readonly name: string
  readonly start?: Day
  readonly finish?: Day
  readonly plannedDays?: number
  readonly points: SprintFigures
  readonly issues: SprintFigures
  readonly teamSize?: number
  /** Delivered at the end minus the target, where the list says so. */
  readonly pointsDifference?: number
}

export type SprintFigures = {
  readonly atStart?: number
  readonly added?: number
  readonly removed?: number
  readonly toDo?: number
  readonly inProgress?: number
  readonly done?: number
}
