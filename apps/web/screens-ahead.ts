/** What a page wants, told to the browser with the page itself: it need not find out in turns. */
export type ScreenAhead = {
  /** As a route: '/projects/$projectId'. */
  readonly path: string
  /** The files of the screens, from the root of the repository. */
  readonly screens: readonly string[]
  /** What the screen reads first, where the address asks for nothing special. */
  readonly reads: readonly string[]
}

const portfolio = {
  screens: ['functions/oversight/web/portfolio-page.tsx'],
  reads: [
    '/api/portfolio?limit=50',
    '/api/portfolio/totals',
    '/api/portfolio/trend',
    '/api/portfolio/choices',
  ],
}
const project = 'plan/web/project/project-page.tsx'

/** The pages that people open first. Every other one is found in turns. */
export const screensAhead: readonly ScreenAhead[] = [
  { path: '/', screens: ['functions/oversight/web/home/home-page.tsx'], reads: ['/api/home'] },
  { path: '/portfolio', ...portfolio },
  { path: '/projects', screens: ['plan/web/project/projects-page.tsx'], reads: [] },
  {
    path: '/projects/$projectId',
    screens: [project, 'functions/oversight/web/project/overview-tab.tsx'],
    reads: [],
  },
  {
    path: '/projects/$projectId/plan',
    screens: [project, 'plan/web/schedule/plan-tab.tsx', 'plan/web/schedule/gantt/gantt.tsx'],
    reads: [],
  },
]
