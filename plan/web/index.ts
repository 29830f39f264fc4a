export { planWeb } from './contribution.ts'
export { ReportedChip } from './project/reported-chip.tsx'
