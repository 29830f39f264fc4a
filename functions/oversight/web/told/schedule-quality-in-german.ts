import type { Patterns } from '@portolan/ui'

/** What the fourteen points and their complements count, why a point is not applicable, and evidence of practices. */
export const scheduleQualityInGerman: Patterns = {
  'schedule-quality:no-activity': 'Es gibt keinen Vorgang, den er zählt.',
  'schedule-quality:no-links': 'Es gibt keine Verknüpfungen.',
  'schedule-quality:no-baseline': 'Kein Vorgang hat einen Basisplan.',
  'schedule-quality:no-data-date': 'Es gibt keinen Stichtag.',
  'schedule-quality:nothing-due': 'Noch ist nichts fällig.',
  'schedule-quality:from-finish': 'Das Projekt wird von seinem Ende her geplant.',
  'schedule-quality:none-critical': 'Kein offener Vorgang ist kritisch.',
  'schedule-quality:no-calendar': 'Vorgang {{activity}} hat keinen bekannten Kalender.',
  'schedule-quality:no-finish': 'Das Projekt hat kein berechnetes Ende.',
  'schedule-quality:no-target': 'Es gibt keinen Termin, an dem das Ende zu messen wäre.',
  'schedule-quality:nothing-remains': 'Nach dem Stichtag bleibt nichts zu tun.',
  'schedule-quality:no-project':
    'In diesem Netz gibt es kein Projekt {{project}}; nennen Sie eines, das es enthält.',
  'schedule-quality:all-counted':
    'Kein Vorgang hat einen Basisplan: Alle zählen, und was einen braucht, ist nicht anwendbar. Setzen Sie einen Basisplan.',
  'schedule-quality:logic.both':
    'Vorgang {{activity}} hat keinen Vorgänger und keinen Nachfolger; verknüpfen Sie ihn mit dem übrigen Plan.',
  'schedule-quality:logic.successor':
    'Vorgang {{activity}} hat keinen Nachfolger; verknüpfen Sie ihn mit dem, was auf ihn wartet.',
  'schedule-quality:logic.predecessor':
    'Vorgang {{activity}} hat keinen Vorgänger; verknüpfen Sie ihn mit dem, worauf er wartet.',
  'schedule-quality:leads':
    'Die Verknüpfung von Vorgang {{from}} zu Vorgang {{to}} hat einen Vorzug; teilen Sie den ersten dort, wo der zweite anfangen darf, und verknüpfen Sie diesen Teil.',
  'schedule-quality:lags':
    'Die Verknüpfung von Vorgang {{from}} zu Vorgang {{to}} hat eine Wartezeit; machen Sie aus dem, worauf gewartet wird, einen Vorgang.',
  'schedule-quality:link-types':
    'Die Verknüpfung von Vorgang {{from}} zu Vorgang {{to}} ist {{kind}}; nehmen Sie Ende-Anfang, wenn der eine auf den anderen warten kann.',
  'schedule:link.FS': 'Ende-Anfang',
  'schedule:link.SS': 'Anfang-Anfang',
  'schedule:link.FF': 'Ende-Ende',
  'schedule:link.SF': 'Anfang-Ende',
  'schedule-quality:hard-constraints':
    'Vorgang {{activity}} wird von einem harten Termin gehalten ({{kind}}); nehmen Sie eine Verknüpfung oder eine Frist, die nichts bewegt.',
  'schedule:constraint.as-soon-as-possible': 'so früh wie möglich',
  'schedule:constraint.as-late-as-possible': 'so spät wie möglich',
  'schedule:constraint.must-start-on': 'muss anfangen am',
  'schedule:constraint.must-finish-on': 'muss enden am',
  'schedule:constraint.start-no-earlier-than': 'Anfang nicht früher als',
  'schedule:constraint.start-no-later-than': 'Anfang nicht später als',
  'schedule:constraint.finish-no-earlier-than': 'Ende nicht früher als',
  'schedule:constraint.finish-no-later-than': 'Ende nicht später als',
  'schedule:constraint.mandatory-start': 'zwingender Anfang',
  'schedule:constraint.mandatory-finish': 'zwingendes Ende',
  'schedule-quality:high-float':
    'Vorgang {{activity}} darf {{days|Tag|Tage}} rutschen, ehe etwas davon betroffen ist; verknüpfen Sie ihn mit dem, was auf ihn wartet.',
  'schedule-quality:negative-float':
    'Vorgang {{activity}} kommt {{days|Tag|Tage}} zu spät für einen Termin, an dem er gehalten wird; verkürzen Sie, worauf er wartet, oder verschieben Sie den Termin.',
  'schedule-quality:high-duration':
    'Vorgang {{activity}} dauert {{days|Tag|Tage}}; teilen Sie ihn in Stücke, deren Ende man sehen kann.',
  'schedule-quality:invalid-dates.actual-finish':
    'Vorgang {{activity}} hat ein Ist-Ende nach dem Stichtag; geben Sie ein, wann er wirklich endete, oder nehmen Sie es heraus.',
  'schedule-quality:invalid-dates.actual-start':
    'Vorgang {{activity}} hat einen Ist-Anfang nach dem Stichtag; geben Sie ein, wann er wirklich begann, oder nehmen Sie ihn heraus.',
  'schedule-quality:invalid-dates.start':
    'Vorgang {{activity}} sollte vor dem Stichtag beginnen und hat es nicht; geben Sie seinen Ist-Anfang ein, oder schieben Sie ihn weiter.',
  'schedule-quality:invalid-dates.finish':
    'Vorgang {{activity}} sollte vor dem Stichtag enden und hat es nicht; geben Sie sein Ist-Ende ein, oder was noch bleibt.',
  'schedule-quality:resources':
    'Vorgang {{activity}} hat weder eine Ressource noch Kosten; sagen Sie, wer ihn tut oder was er kostet.',
  'schedule-quality:missed-activities.forecast':
    'Vorgang {{activity}} wird voraussichtlich {{days|Kalendertag|Kalendertage}} nach seinem Basisplan enden; sehen Sie nach, was ihn aufhielt und ob es das noch tut.',
  'schedule-quality:missed-activities.finished':
    'Vorgang {{activity}} endete {{days|Kalendertag|Kalendertage}} nach seinem Basisplan; sehen Sie nach, was ihn aufhielt und ob es das noch tut.',
  'schedule-quality:critical-path-test':
    'Mit {{days}} Arbeitstagen mehr in Vorgang {{activity}} rückt das Ende um {{moved}}; bessern Sie die Logik dahinter, oder lösen Sie den Termin, der es hält.',
  'schedule-quality:critical-path-test.manual':
    'Mit {{days}} Arbeitstagen mehr in Vorgang {{activity}} rückt das Ende um {{moved}}; er ist von Hand geplant, also lassen Sie seine Verknüpfungen ihn planen.',
  'schedule-quality:critical-path-length-index':
    'Das Ende liegt {{days}} Arbeitstage nach dem Termin, an dem es gemessen wird; verkürzen Sie den kritischen Weg, oder vereinbaren Sie einen späteren Termin.',
  'schedule-quality:baseline-execution-index.due':
    'Vorgang {{activity}} ist nach seinem Basisplan fällig und nicht beendet; beenden Sie ihn, oder vereinbaren Sie einen neuen Termin.',
  'schedule-quality:baseline-execution-index.bare':
    'Vorgang {{activity}} hat keinen Basisplan; nehmen Sie ihn durch eine Änderung in den Basisplan auf.',
  'schedule-quality:merge-hotspots':
    'Vorgang {{activity}} wartet auf {{count}} Vorgänger, und jeder davon verspätet ihn; sammeln Sie sie in einem Meilenstein, und beobachten Sie den.',
  'schedule-quality:dangling-ends.finish':
    'Vorgang {{activity}} kann spät enden, ohne dass etwas davon betroffen ist; verknüpfen Sie sein Ende mit dem, was auf ihn wartet.',
  'schedule-quality:dangling-ends.start':
    'Nichts sagt, wann Vorgang {{activity}} anfangen darf; verknüpfen Sie seinen Anfang mit dem, worauf er wartet.',
  'schedule-quality:insufficient-detail':
    'Vorgang {{activity}} ist länger als {{percent}} % des ganzen Projekts; teilen Sie ihn.',
  'schedule-quality:evidence.none': 'Punkt {{number}}, {{name}}: nicht anwendbar. {{reason}}',
  'schedule-quality:evidence.passes': 'Punkt {{number}}, {{name}}: eingehalten mit {{part}} von {{all}}.',
  'schedule-quality:evidence.fails': 'Punkt {{number}}, {{name}}: verfehlt mit {{part}} von {{all}}.',
  'schedule-quality:evidence.uncounted': '{{name}}: nichts zu zählen.',
  'schedule-quality:evidence.counted': '{{name}}: {{value}} ({{part}} von {{all}}).',
  'schedule-quality:measure.logic': 'Logik',
  'schedule-quality:measure.leads': 'Vorzüge',
  'schedule-quality:measure.lags': 'Wartezeiten',
  'schedule-quality:measure.link-types': 'Arten der Verknüpfung',
  'schedule-quality:measure.hard-constraints': 'Harte Termine',
  'schedule-quality:measure.high-float': 'Hoher Puffer',
  'schedule-quality:measure.negative-float': 'Negativer Puffer',
  'schedule-quality:measure.high-duration': 'Lange Dauer',
  'schedule-quality:measure.invalid-dates': 'Unmögliche Termine',
  'schedule-quality:measure.resources': 'Ressourcen',
  'schedule-quality:measure.missed-activities': 'Verfehlte Vorgänge',
  'schedule-quality:measure.critical-path-test': 'Probe des kritischen Wegs',
  'schedule-quality:measure.critical-path-length-index': 'Index der kritischen Länge (CPLI)',
  'schedule-quality:measure.baseline-execution-index': 'Index der Ausführung (BEI)',
  'schedule-quality:measure.link-ratio': 'Verknüpfungen je Vorgang',
  'schedule-quality:measure.logic-density': 'Dichte der Logik',
  'schedule-quality:measure.critical-share': 'Kritische Vorgänge',
  'schedule-quality:measure.dangling-ends': 'Lose Enden',
  'schedule-quality:measure.merge-hotspots': 'Sammelstellen',
  'schedule-quality:measure.insufficient-detail': 'Zu grob geplant',
  'schedule-quality:measure.baseline-coverage': 'Abdeckung durch den Basisplan',
}
