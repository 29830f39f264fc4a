import type { Patterns } from '@portolan/ui'

/** What is refused where a project starts from a method, in German. */
export const startInGerman: Patterns = {
  'standards:duty.publish':
    'Sehen Sie Fassung {{number}} von „{{method}}“ an: Sie wartet darauf, veröffentlicht zu werden.',
  'refusal:standards/project-follows-already':
    'Dieses Projekt folgt schon „{{method}}“. Passen Sie es dort neu an; was getan ist, bleibt.',
  'refusal:standards/no-newer-version':
    'Das Projekt folgt Fassung {{number}} von „{{method}}“, und danach wurde keine veröffentlicht. Es gibt nichts zu übernehmen.',
  'refusal:standards/phase-not-in-version':
    'Das Projekt steht in „{{phase}}“, das es in Fassung {{number}} nicht gibt. Sagen Sie, in welcher ihrer Phasen es von da an steht.',
  'refusal:standards/plan-not-empty':
    'Der Plan dieses Projekts hat Zeilen ({{lines}}) und wird nicht überschrieben. Beginnen Sie, ohne den Plan zu schreiben, und sagen Sie danach, welche seiner Zeilen die Arbeit welcher Phase sind.',
}
