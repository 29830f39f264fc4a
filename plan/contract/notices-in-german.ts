/** Notices of the close of a period in German: on the screen, and in the mails of who reads German. */
export const planNoticesInGerman: Readonly<Record<string, string>> = {
  'notice:close-waiver-asked':
    '{{actor}} bittet um einen Erlass, damit „{{title}}“ ohne einen Punkt gesperrt werden kann.',
  'notice:close-waiver-decided':
    '{{actor}} hat über den Erlass entschieden, um den Sie für „{{title}}“ baten.',
  'notice:close-late':
    'Eine Periode wird abgeschlossen, und „{{title}}“ schuldet noch seine Prognose oder seinen Stand.',
}
