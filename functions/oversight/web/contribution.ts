import { later, screen, type WebContribution } from '@portolan/ui'
import {
  CalendarClock,
  CalendarDays,
  ClipboardCheck,
  HeartPulse,
  House,
  Layers,
  ListChecks,
  MessageCircleQuestion,
  ShieldAlert,
  Vote,
} from 'lucide-react'
import { readAccessReviews } from '../contract/access/access-permissions.ts'
import { permissions } from '../contract/permissions.ts'
import { closing } from './closing-contribution.ts'
import { earlyWarningRoutes } from './early-warning-routes.ts'
import de from './locales/de.json'
import en from './locales/en.json'
import { projectTabs } from './project-tabs.ts'

/** Where projects stand: the portfolio, and the first tab of each project. */
export const oversightWeb: WebContribution = {
  id: 'oversight',
  texts: [{ namespace: 'oversight', en, de }],
  patterns: { de: async () => (await import('./told/german.ts')).german },
  navigation: [
    {
      to: '/',
      label: 'oversight:home',
      icon: House,
      order: 5,
      key: 'h',
      may: permissions.haveHome,
    },
    {
      to: '/portfolio',
      label: 'oversight:portfolio.title',
      icon: Layers,
      order: 10,
      key: 'o',
      may: permissions.list,
    },
    {
      to: '/status',
      label: 'oversight:report.title',
      icon: ClipboardCheck,
      order: 12,
      may: permissions.list,
    },
    {
      to: '/decisions',
      label: 'oversight:decisions.title',
      icon: Vote,
      order: 15,
      key: 'd',
      may: permissions.list,
    },
    {
      to: '/actions',
      label: 'oversight:actions.title',
      icon: ListChecks,
      order: 16,
      key: 't',
      may: permissions.list,
    },
    {
      to: '/raid',
      label: 'oversight:raid.title',
      icon: ShieldAlert,
      order: 15.5,
      may: permissions.list,
    },
    {
      to: '/meetings',
      label: 'oversight:meetings.title',
      icon: CalendarClock,
      order: 17,
      key: 's',
      may: permissions.list,
    },
    {
      to: '/calendar',
      label: 'oversight:calendar',
      icon: CalendarDays,
      order: 17.5,
      may: permissions.list,
    },
    ...closing.navigation,
    {
      to: '/data-health',
      label: 'oversight:data-health',
      icon: HeartPulse,
      order: 40,
      may: permissions.list,
    },
  ],
  routes: [
    {
      path: '/status',
      may: permissions.list,
      component: screen(
        async () => (await import('./status/status-page.tsx')).StatusPage,
        async () => (await import('./status/status-readings.ts')).statusReadings,
      ),
    },
    {
      path: '/exceptions',
      may: permissions.list,
      component: screen(
        async () => (await import('./exception/exceptions-page.tsx')).ExceptionsPage,
        async () => (await import('./exception/exception-readings.ts')).exceptionReadings,
      ),
    },
    {
      path: '/raid',
      may: permissions.list,
      component: screen(
        async () => (await import('./raid/raid-page.tsx')).RaidPage,
        async () => (await import('./raid/raid-readings.ts')).raidReadings,
      ),
    },
    {
      path: '/calendar',
      may: permissions.list,
      component: screen(
        async () => (await import('./governance/calendar-page.tsx')).CalendarPage,
        async () => (await import('./governance/address.ts')).calendarReadings,
      ),
    },
    {
      path: '/meetings',
      may: permissions.list,
      component: screen(
        async () => (await import('./meeting/meetings-page.tsx')).MeetingsPage,
        async () => (await import('./meeting/meeting-readings.ts')).meetingReadings,
      ),
    },
    {
      path: '/meetings/$meetingId',
      may: permissions.list,
      component: screen(async () => (await import('./meeting/meeting-page.tsx')).MeetingPage),
    },
    {
      path: '/actions',
      may: permissions.list,
      component: screen(
        async () => (await import('./action/actions-page.tsx')).ActionsPage,
        async () => (await import('./action/action-readings.ts')).actionReadings,
      ),
    },
    ...closing.routes,
    ...earlyWarningRoutes,
    {
      path: '/data-health',
      may: permissions.list,
      component: screen(
        async () => (await import('./data-health/data-health-page.tsx')).DataHealthPage,
        async () => (await import('./data-health/address.ts')).dataHealthReadings,
      ),
    },
    {
      path: '/access-review',
      may: readAccessReviews,
      component: screen(async () => (await import('./access/own-review-page.tsx')).OwnReviewPage),
    },
    {
      path: '/',
      component: screen(
        async () => (await import('./home/home-page.tsx')).HomePage,
        async () => (await import('./home/home-readings.ts')).homeReadings,
      ),
    },
    {
      path: '/portfolio',
      may: permissions.list,
      component: screen(
        async () => (await import('./portfolio-page.tsx')).PortfolioPage,
        async () => (await import('./portfolio-readings.ts')).portfolioReadings,
      ),
    },
    {
      path: '/decisions',
      may: permissions.list,
      component: screen(
        async () => (await import('./decision/inbox-page.tsx')).InboxPage,
        async () => (await import('./decision/inbox-readings.ts')).inboxReadings,
      ),
    },
    {
      path: '/decisions/new',
      component: screen(async () => (await import('./decision/ask-page.tsx')).AskPage),
    },
    {
      path: '/decisions/stand-ins',
      may: permissions.takePart,
      component: screen(async () => (await import('./stand-in/stand-ins-page.tsx')).StandInsPage),
    },
    {
      path: '/decisions/$decisionId',
      may: permissions.list,
      component: screen(async () => (await import('./decision/decision-page.tsx')).DecisionPage),
    },
    {
      path: '/decisions/$decisionId/change',
      may: permissions.list,
      component: screen(async () => (await import('./question/change-page.tsx')).ChangePage),
    },
  ],
  tabs: [...projectTabs, ...closing.tabs],
  parts: [
    { name: 'ask-for', component: later(async () => (await import('./question/ask-for.tsx')).AskFor) },
    {
      name: 'plan-questions',
      component: later(async () => (await import('./question/plan-questions.tsx')).PlanQuestions),
    },
    { name: 'stand-ins', component: later(async () => (await import('./stand-in/stand-ins.tsx')).StandIns) },
    { name: 'came-of', component: later(async () => (await import('./question/came-of.tsx')).CameOf) },
  ],
  actions: [
    {
      id: 'oversight.ask',
      label: 'oversight:decisions.ask',
      icon: MessageCircleQuestion,
      to: '/decisions/new',
      may: permissions.ask,
    },
  ],
}
