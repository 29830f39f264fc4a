/** What opens beside the plan, or over it: one file for all. */
export { ActivityPanel } from './activity-panel.tsx'
export { DropSchedule } from './drop-schedule.tsx'
export { FindingsPanel } from './findings-list.tsx'
export { VersionsPanel } from './versions-panel.tsx'
