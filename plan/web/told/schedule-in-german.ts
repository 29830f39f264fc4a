import type { Patterns } from '@portolan/ui'

/** What the schedule engine finds odd in a network. */
export const scheduleInGerman: Patterns = {
  'schedule:loop':
    'Die Vorgänge {{activities}} warten im Kreis aufeinander und haben darum keine Termine; alles andere wurde ohne sie berechnet. Entfernen Sie eine der Verknüpfungen {{links}}.',
  'schedule:and-more': '{{words}} und {{more}} weitere',
  'schedule:calendar-week-without-work':
    'Kalender {{calendar}} arbeitet nur an datierten Tagen; vor dem ersten und nach dem letzten gilt er als rund um die Uhr. Geben Sie seiner Woche Schichten.',
  'schedule:calendar-without-work':
    'Kalender {{calendar}} enthält keine Arbeitszeit und gilt darum als rund um die Uhr. Geben Sie ihm Schichten.',
  'schedule:impossible-shift':
    'Kalender {{calendar}} hat eine Schicht, die vor ihrem Anfang endet oder ihren Tag verlässt; sie wurde ausgelassen. Teilen Sie eine Nachtschicht um Mitternacht.',
  'schedule:impossible-exception':
    'Kalender {{calendar}} hat eine Ausnahme von {{first:day}} bis {{last:day}}, die keine Spanne von bis zu {{most}} Tagen ist; sie wurde ausgelassen. Berichtigen Sie ihre Tage.',
  'schedule:negative-duration':
    'Vorgang {{activity}} dauert {{minutes}} Minuten; gerechnet wurde mit 0. Geben Sie ihm eine Dauer ab 0.',
  'schedule:endless-duration':
    'Vorgang {{activity}} dauert {{minutes}} Minuten, mehr als jeder Plan; gerechnet wurde mit {{longest}}. Kürzen Sie ihn.',
  'schedule:constraint-without-date':
    'Vorgang {{activity}} hat die Einschränkung „{{constraint}}“ ohne Termin; sie wurde ausgelassen. Geben Sie ihr einen Termin.',
  'schedule:impossible-date':
    '{{name}} von Vorgang {{activity}} ist kein Termin; er wurde ausgelassen. Schreiben Sie ihn als ganze Minute.',
  'schedule:field.deadline': 'Die Frist',
  'schedule:field.actual start': 'Der Ist-Anfang',
  'schedule:field.actual finish': 'Das Ist-Ende',
  'schedule:field.stop': 'Der Stopp',
  'schedule:field.resume': 'Die Wiederaufnahme',
  'schedule:field.manual start': 'Der Anfang von Hand',
  'schedule:field.manual finish': 'Das Ende von Hand',
  'schedule:field.external start': 'Der Anfang von außen',
  'schedule:field.external finish': 'Das Ende von außen',
  'schedule:finish-before-start':
    'Vorgang {{activity}} endete, ehe er begann; sein Ist-Anfang wurde von seinem Ende genommen. Berichtigen Sie eines von beiden.',
  'schedule:unknown-project':
    'Vorgang {{activity}} gehört zu Projekt {{project}}, das nicht hier ist oder keinen Anfang hat; er wurde ausgelassen.',
  'schedule:repeated':
    '{{kind}} mit der ID {{id}} gibt es mehrfach; alle außer dem ersten wurden ausgelassen. Geben Sie jedem eine eigene ID.',
  'schedule:kind.calendar': 'Kalender',
  'schedule:kind.project': 'Projekte',
  'schedule:kind.activity': 'Vorgänge',
  'schedule:kind.link': 'Verknüpfungen',
  'schedule:project-without-start':
    'Projekt {{project}} hat keinen Anfang, darum wurde darin nichts berechnet. Geben Sie ihm einen.',
  'schedule:link-to-nothing':
    'Verknüpfung {{link}} führt zu Vorgang {{activity}}, der nicht hier ist; sie wurde ausgelassen.',
  'schedule:link-to-itself':
    'Verknüpfung {{link}} bindet Vorgang {{activity}} an sich selbst; sie wurde ausgelassen. Entfernen Sie sie.',
  'schedule:impossible-lag':
    'Der Zeitabstand von Verknüpfung {{link}} ist keine Zahl von höchstens {{longest}} Minuten; gerechnet wurde mit 0.',
  'schedule:unknown-calendar':
    'Kalender {{calendar}} ist nicht hier; was ihn nennt, wurde rund um die Uhr gerechnet. Fügen Sie den Kalender hinzu.',
  'schedule:link-to-finish-of-summary':
    'Verknüpfung {{link}} hält das Ende von Sammelvorgang {{summary}}, das von seinen Teilen kommt; sie wurde ausgelassen. Binden Sie sie an den letzten Teil.',
  'schedule:link-between-levels-of-effort':
    'Verknüpfung {{link}} verbindet {{predecessor}} und {{successor}}, die beide nur andere Vorgänge überspannen: Keiner bewegt den anderen, und sie wurde ausgelassen. Binden Sie jeden an die Arbeit, die er begleitet.',
  'schedule:constraint-breaks-logic':
    'Die Einschränkung von Vorgang {{activity}} setzt ihn früher, als seine Vorgänger erlauben. Verschieben Sie sie, oder verkürzen Sie, was davor kommt.',
  'schedule:date-missed':
    'Vorgang {{activity}} hält einen Termin nicht: {{name}} {{at}}. Verschieben Sie ihn, oder verkürzen Sie, was davor kommt.',
  'schedule:limit.deadline': 'Frist',
  'schedule:limit.external': 'Termin von außen',
  'schedule:limit.must-start-on': 'muss anfangen am',
  'schedule:limit.must-finish-on': 'muss enden am',
  'schedule:limit.start-no-later-than': 'Anfang nicht später als',
  'schedule:limit.finish-no-later-than': 'Ende nicht später als',
  'schedule:limit.mandatory-start': 'zwingender Anfang',
  'schedule:limit.mandatory-finish': 'zwingendes Ende',
  'schedule:must-finish-missed':
    'Projekt {{project}} hält sein zwingendes Ende {{at}} nicht. Verschieben Sie es, oder verkürzen Sie den längsten Weg.',
  'schedule:impossible-parent':
    'Vorgang {{activity}} steht unter {{parent}}, der nicht hier ist oder unter ihm steht; gerechnet wurde ohne. Berichtigen Sie die Gliederung.',
}
