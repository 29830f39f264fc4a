import type { Patterns } from '@portolan/ui'

const truncated =
  'Die Datei endet zu früh: Sie wurde abgeschnitten. Exportieren oder laden Sie sie noch einmal.'

/** Why a file cannot be read at all. */
export const tablesInGerman: Patterns = {
  'exchange:size.bytes': '{{bytes}} Byte',
  'exchange:size.megabytes': '{{megabytes}} MB',
  'exchange:empty': 'Die Datei ist leer. Exportieren Sie sie noch einmal.',
  'exchange:no-text': 'Die Datei enthält keinen Text. Exportieren Sie sie noch einmal.',
  'exchange:too-big': 'Die Datei ist größer als {{size}}. Teilen Sie sie in kleinere Dateien.',
  'exchange:long-text':
    'Der Text der Datei ist zu lang, um ihn in einem Stück zu lesen. Teilen Sie sie in kleinere Dateien.',
  'exchange:truncated': truncated,
  'exchange:open-quote':
    'Die Datei endet in einer Zelle mit Anführungszeichen: Sie wurde abgeschnitten, oder ein Anführungszeichen fehlt. Exportieren Sie sie noch einmal.',
  'exchange:damaged-csv':
    'Die Zeilen der Datei lassen sich nicht voneinander trennen. Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als CSV.',
  'exchange:more-rows': 'Die Datei hat mehr als {{rows}} Zeilen. Teilen Sie sie in kleinere Dateien.',
  'exchange:wide-row':
    'Eine Zeile der Datei hat {{columns}} Spalten; gelesen werden bis zu {{most}}. Entfernen Sie die Spalten, die nicht gebraucht werden.',
  'exchange:more-cells': 'Die Datei hat mehr als {{cells}} Zellen. Teilen Sie sie in kleinere Dateien.',
  'exchange:old-workbook':
    'Das ist eine alte oder mit einem Kennwort geschützte Arbeitsmappe. Speichern Sie sie als XLSX ohne Kennwort.',
  'exchange:pdf': 'Die Datei ist ein PDF. Bitten Sie ihren Verfasser um die CSV- oder XLSX-Datei dahinter.',
  'exchange:markup':
    'Die Datei ist eine Webseite oder XML und keine Tabelle. Speichern Sie sie als CSV oder XLSX, und versuchen Sie es noch einmal.',
  'exchange:no-text-table':
    'Die Datei ist keine Tabelle aus Text. Speichern Sie sie als CSV oder XLSX, und versuchen Sie es noch einmal.',
  'exchange:packed-twice':
    'Die Datei ist zweimal gepackt. Entpacken Sie sie einmal, und versuchen Sie es noch einmal.',
  'exchange:unpacks-past': 'Entpackt hat die Datei mehr als {{size}}. Teilen Sie sie in kleinere Dateien.',
  'exchange:unpacks-past-ratio':
    'Entpackt hat die Datei mehr als {{size}} (mehr als das {{times}}-Fache ihrer gepackten Größe). Teilen Sie sie in kleinere Dateien.',
  'exchange:packed-truncated':
    'Die gepackte Datei endet zu früh. Laden oder exportieren Sie sie noch einmal.',
  'exchange:packed-damaged': 'Die gepackte Datei ist beschädigt. Laden oder exportieren Sie sie noch einmal.',
  'exchange:no-workbook':
    'Das Archiv ist keine Arbeitsmappe. Entpacken Sie es, und legen Sie die CSV- oder XLSX-Datei daraus ab.',
  'exchange:unreadable-workbook':
    'Die Arbeitsmappe lässt sich nicht lesen. Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie neu.',
  'exchange:sheet-rows':
    'Das Blatt „{{sheet}}“ hat mehr als {{rows}} Zeilen. Teilen Sie es in kleinere Blätter.',
  'exchange:sheet-columns':
    'Das Blatt „{{sheet}}“ hat mehr als {{columns}} Spalten. Entfernen Sie, was nicht gebraucht wird.',
  'exchange:more-parts':
    'Die Arbeitsmappe besteht aus {{parts}} Teilen, mehr als {{most}}. Speichern Sie das Blatt allein als neue Arbeitsmappe.',
  'exchange:workbook-truncated':
    'Die Arbeitsmappe endet zu früh. Laden Sie sie noch einmal, oder speichern Sie sie neu.',
  'exchange:workbook-encrypted':
    'Die Arbeitsmappe ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.',
  'exchange:workbook-damaged':
    'Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie neu.',
  'exchange:part-twice':
    'Die Arbeitsmappe enthält den Teil {{part}} zweimal. Speichern Sie sie neu, und versuchen Sie es noch einmal.',
  'exchange:workbook-unpacks':
    'Entpackt hat die Arbeitsmappe mehr als {{size}}. Teilen Sie sie in kleinere Dateien.',
  'exchange:workbook-ratio':
    'Entpackt hat die Arbeitsmappe mehr als das {{times}}-Fache ihrer Größe. Speichern Sie sie neu als CSV.',
  'exchange:workbook-doctype':
    'Der Teil {{part}} der Arbeitsmappe enthält einen Dokumenttyp (DOCTYPE), und der wird nicht angenommen. Speichern Sie sie neu.',
  'exchange:damaged-json':
    'Die Datei beginnt wie JSON, ist aber abgeschnitten oder ungültig. Exportieren Sie sie noch einmal.',
  'exchange:json-without-table':
    'Die JSON-Datei enthält keine Tabelle. Legen Sie eine FeatureCollection (GeoJSON) ab oder eine Liste von Objekten, eines je Projekt.',
  'exchange:more-records':
    'Die Datei hat {{records}} Datensätze; gelesen werden bis zu {{most}}. Teilen Sie sie in kleinere Dateien.',
  'exchange:more-properties':
    'Die Datensätze haben mehr als {{properties}} verschiedene Eigenschaften. Entfernen Sie, was nicht gebraucht wird.',
  'exchange:no-properties': 'Die JSON-Datei enthält keine Datensätze mit Eigenschaften.',
  'exchange:json-cells': 'Die Tabelle hätte mehr als {{cells}} Zellen. Teilen Sie die Datei.',
  'exchange:no-sheet': 'Die Arbeitsmappe hat kein Blatt. Fügen Sie eines mit einer Kopfzeile hinzu.',
  'exchange:no-table':
    'Das Blatt „{{sheet}}“ hat keine Zeilen unter einem Kopf. Fügen Sie eine Kopfzeile und je Projekt eine Zeile hinzu.',
  'plan:sheet': '„{{sheet}}“',
  'plan:no-such-sheet': 'Die Datei hat kein Blatt „{{sheet}}“. Sie hat {{there}}.',
  'plan:file-unreadable': 'Diese Datei lässt sich nicht lesen.',
  'plan:empty-file': 'Die Datei ist leer. Exportieren Sie sie noch einmal, und legen Sie sie hier ab.',
  'plan:file-takes-too-long': 'Diese Datei dauert zu lange. Teilen Sie sie in kleinere.',
  'plan:file-takes-too-much':
    'Diese Datei braucht mehr Speicher, als eine bekommen kann. Teilen Sie sie in kleinere.',
  'plan:file-broken': 'Diese Datei lässt sich nicht lesen: {{cause}}',
  'plan:reading-takes-too-long': 'Diese Datei zu lesen dauert zu lange. Teilen Sie sie in kleinere Dateien.',
  'plan:reading-takes-too-much':
    'Diese Datei lässt sich nicht lesen: Sie braucht mehr Speicher, als ein Import bekommen kann. Teilen Sie sie.',
}
