export { planWeb } from './contribution.ts'
export { ReportedChip } from './project/reported-chip.tsx'
export { useNarrow } from './use-narrow.ts'
