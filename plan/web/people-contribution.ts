import { screen, type WebContribution } from '@portolan/ui'
import { GraduationCap, Palmtree, Users } from 'lucide-react'
import { abilityPermissions } from '../contract/ability/ability-permissions.ts'
import { calendarPermissions } from '../contract/calendar/calendar-permissions.ts'

/** When people work, when they are away, and what they are able to do; the words stand with the plan's. */
export const peopleWeb: WebContribution = {
  id: 'people',
  navigation: [
    {
      to: '/resources',
      label: 'plan:resources.title',
      icon: Users,
      order: 35,
      key: 'r',
      may: calendarPermissions.readAbsences,
    },
  ],
  routes: [
    {
      path: '/resources',
      may: calendarPermissions.readCalendars,
      component: screen(async () => (await import('./calendar/resources-page.tsx')).ResourcesPage),
    },
    {
      path: '/my-absences',
      component: screen(async () => (await import('./calendar/my-absences-page.tsx')).MyAbsencesPage),
    },
    {
      path: '/my-abilities',
      component: screen(async () => (await import('./ability/my-abilities-page.tsx')).MyAbilitiesPage),
    },
    {
      path: '/calendar-imports/$calendarImportId',
      may: calendarPermissions.keepAbsences,
      component: screen(async () => (await import('./calendar/file-page.tsx')).CalendarFilePage),
    },
  ],
  tabs: [
    {
      host: '/resources',
      path: '',
      label: 'plan:resources.away',
      order: 10,
      may: calendarPermissions.readAbsences,
      component: screen(async () => (await import('./calendar/away-page.tsx')).AwayPage),
    },
    {
      host: '/resources',
      path: 'abilities',
      label: 'plan:resources.abilities',
      order: 20,
      may: abilityPermissions.readAssessments,
      component: screen(async () => (await import('./ability/abilities-page.tsx')).AbilitiesPage),
    },
    {
      host: '/resources',
      path: 'calendars',
      label: 'plan:resources.calendars',
      order: 30,
      component: screen(async () => (await import('./calendar/calendars-page.tsx')).CalendarsPage),
    },
  ],
  actions: [
    {
      id: 'plan.my-absences',
      label: 'plan:resources.mine',
      icon: Palmtree,
      to: '/my-absences',
      also: 'person',
    },
    {
      id: 'plan.my-abilities',
      label: 'plan:resources.my-abilities',
      icon: GraduationCap,
      to: '/my-abilities',
      also: 'person',
    },
  ],
}
