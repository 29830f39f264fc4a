/** What stands beside or in place of the list once somebody asks for it: one file for all. */
export { ChangesPanel } from './dashboard/changes-panel.tsx'
export { PortfolioChart } from './dashboard/portfolio-chart.tsx'
export { MatrixPanel } from './matrix-panel.tsx'
export { StandingPanel } from './standing-panel.tsx'
