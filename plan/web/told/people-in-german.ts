import type { Patterns } from '@portolan/ui'

/** Calendars, absences and abilities of people: what is odd in their files, and what is refused of them. */
export const peopleInGerman: Patterns = {
  'exchange:calendar.too-big': 'Der Kalender ist größer als 2 MB. Exportieren Sie weniger Jahre.',
  'exchange:calendar.too-many':
    'Der Kalender enthält mehr als 5.000 Einträge, oder 500, die wiederkehren. Exportieren Sie weniger Jahre.',
  'exchange:calendar.none':
    'Die Datei ist kein Kalender: Sie beginnt nicht mit BEGIN:VCALENDAR. Exportieren Sie sie als iCalendar (.ics).',
  'exchange:calendar.cut-off':
    'Der Kalender endet mitten in einem Eintrag. Exportieren oder laden Sie ihn noch einmal.',
  'exchange:calendar.no-start': '„{{name}}“ hat keinen Tag.',
  'exchange:calendar.odd-rule':
    '„{{name}}“ kehrt nach einer Regel wieder, die hier nicht verstanden wird; nur der {{first}} wurde genommen.',
  'exchange:calendar.not-in-window': '„{{name}}“ kommt in {{days|Tag|Tagen}} ab {{from}} nicht vor.',
  'exchange:days.no-holidays':
    'Keine Zeile der Datei nennt einen Tag und wie er heißt. Überschreiben Sie zwei Spalten mit Tag und Name.',
  'exchange:days.no-absences':
    'Keine Zeile der Datei nennt eine Person und einen ersten Tag. Überschreiben Sie Spalten mit Person, Von und Bis.',
  'exchange:days.no-day': '„{{cell}}“ ist kein Tag.',
  'exchange:days.no-minutes': '„{{cell}}“ sind keine Minuten eines Tages.',
  'plan:calendar.twice': 'Der {{day}} steht schon in Zeile {{row}}.',
  'plan:calendar.which-person': '„{{name}}“ können mehrere Personen sein. Schreiben Sie die Adresse.',
  'plan:calendar.no-person': 'Niemand ist als „{{name}}“ bekannt.',
  'plan:calendar.clash': 'Vom {{first}} bis {{last}} gibt es schon eine Abwesenheit.',
  'plan:calendar.no-day': 'Die Zeile nennt keinen Tag.',
  'plan:calendar.reversed': 'Die Zeile endet, bevor sie beginnt.',
  'refusal:plan/loop-of-calendars':
    '„{{base}}“ steht schon auf „{{name}}“, darum kann „{{name}}“ nicht darauf stehen. Wählen Sie einen anderen Kalender oder keinen.',
  'refusal:plan/calendar-without-week':
    'Ein Kalender, der auf keinem anderen steht, braucht eine eigene Woche: Minuten von Montag bis Sonntag.',
  'refusal:plan/calendars-overlap':
    '{{name}} arbeitet ab {{from}} nach einem anderen Kalender. Beginnen Sie später, oder nehmen Sie jenen zuerst zurück.',
  'refusal:plan/days-reversed': 'Das endet, bevor es beginnt. Vertauschen Sie die beiden Tage.',
  'refusal:plan/away-already':
    'Vom {{first}} bis {{last}} gibt es schon eine Abwesenheit. Ziehen Sie sie zuerst zurück, oder wählen Sie andere Tage.',
  'refusal:plan/own-absence':
    'Das betrifft Sie selbst: Beantragen Sie es unter „Meine Abwesenheiten“, und jemand anderes entscheidet. Niemand entscheidet, was er beantragt hat.',
  'refusal:plan/absence-not-open':
    'Diese Abwesenheit ist nicht mehr offen. Laden Sie neu, und beantragen Sie sie neu, wenn sie sich ändern soll.',
  'refusal:plan/decline-without-reason': 'Sagen Sie, warum abgelehnt wird: Wer beantragt hat, liest es.',
  'refusal:plan/calendar-import-not-open':
    'Diese Datei wurde schon übernommen. Legen Sie sie noch einmal ab, um zu sehen, was sich seither geändert hat.',
  'refusal:plan/calendar-import-stops':
    '{{rows|Zeile hält|Zeilen halten}} den Import auf; jede sagt, warum. Berichtigen Sie die Datei, und legen Sie sie noch einmal ab; nichts wurde geschrieben.',
  'refusal:plan/ability-below-ability':
    '„{{name}}“ ist eine Fähigkeit, und nur ein Bereich hat Fähigkeiten unter sich. Wählen Sie einen Bereich.',
  'refusal:plan/area-not-held': '„{{name}}“ ist ein Bereich. Wählen Sie eine der Fähigkeiten darunter.',
  'refusal:plan/assessment-unknown':
    'Eine Zeile nennt etwas, das hier nicht bekannt ist. Laden Sie neu, und fügen Sie noch einmal ein; nichts wurde geschrieben.',
  'refusal:plan/assess-oneself':
    'Niemand beurteilt sich selbst: Schlagen Sie es unter „Meine Fähigkeiten“ vor, und jemand anderes bestätigt es.',
  'refusal:plan/assessment-not-open': 'Das ist nicht mehr offen. Laden Sie neu, um zu sehen, was jetzt gilt.',
  'refusal:plan/assessment-without-reason':
    'Sagen Sie, warum es nicht bestätigt wird: Wer es vorgeschlagen hat, liest es.',
  'exchange:days.no-half': '„{{cell}}“ ist kein halber Tag: Schreiben Sie Vormittag oder Nachmittag.',
  'exchange:abilities.no-header':
    'Keine Zeile der Datei nennt eine Person, eine Fähigkeit und eine Stufe. Überschreiben Sie drei Spalten mit Person, Fähigkeit und Stufe.',
  'exchange:abilities.too-many':
    'Die Datei enthält {{rows}} Zeilen, und {{most}} werden auf einmal genommen. Teilen Sie sie, etwa nach Teams.',
  'exchange:abilities.no-day': '„{{cell}}“ ist kein Tag.',
  'exchange:abilities.no-level': '„{{cell}}“ ist keine Stufe von 1 bis 5.',
  'plan:abilities.no-person': 'Niemand heißt „{{person}}“.',
  'plan:abilities.which-person':
    '{{people}} Personen heißen „{{person}}“: Schreiben Sie stattdessen die Adresse.',
  'plan:abilities.oneself':
    'Niemand bewertet sich selbst: Lassen Sie diese Zeile weg, und schlagen Sie es vor.',
  'plan:abilities.no-ability':
    'Der Katalog kennt keine Fähigkeit „{{ability}}“. Nehmen Sie sie dort auf, oder schreiben Sie ihren Namen.',
  'plan:abilities.which-ability': '„{{ability}}“ steht unter {{areas}} Gebieten. Benennen Sie eine davon um.',
  'plan:abilities.ends-before': 'Sie endet, bevor sie beginnt.',
  'plan:abilities.twice': 'Zeile {{row}} nennt diese Fähigkeit dieser Person schon.',
}
