/** What is tried first by those who guess passwords, longest first so that a longer word is taken out whole. */
export const commonPasswords: readonly string[] = `
  administrator 1234567890 motdepasse contrasena contraseña wachtwoord qwertyuiop qwertzuiop azertyuiop
  1q2w3e4r5t q1w2e3r4t5 basketball realmadrid 123456789 987654321 147258369 789456123 741852963 asdfghjkl
  qazwsxedc qweasdzxc spiderman microsoft liverpool barcelona chocolate 12345678 password passw0rd
  p@ssw0rd p@ssword pa$$word passwort asdfasdf 1q2w3e4r 1qaz2wsx zaq12wsx q1w2e3r4 qwer1234 abcd1234
  abcdefgh aa123456 iloveyou ilovey0u welcome1 changeme trustno1 football baseball superman starwars
  princess sunshine jennifer michelle computer internet facebook linkedin corvette mercedes juventus
  steelers whatever maverick hello123 portolan february november december 1234567 7777777 zxcvbnm yxcvbnm
  abcdefg loveyou letmein welcome testing default pokemon michael jessica charlie matthew anthony hunter2
  freedom samsung windows android mustang ferrari arsenal chelsea yankees cowboys phoenix diamond thunder
  blessed project company january october 123456 123123 111111 000000 654321 123321 666666 888888 555555
  112233 121212 696969 159753 789456 987654 999999 222222 333333 444444 102030 131313 232323 101010 159357
  147258 010203 geheim qwerty qwertz azerty asdfgh zxcvbn 1q2w3e qazwsx qwe123 qweasd abc123 abcdef a1b2c3
  master secret access monkey dragon soccer hockey batman shadow jordan daniel thomas robert george andrew
  ashley amanda nicole joshua hunter killer ranger tigger buster pepper ginger cookie summer winter spring
  autumn sommer flower lovely google harley yamaha bayern lakers silver golden purple orange yellow banana
  cheese matrix merlin falcon christ heaven office 12345 hallo haslo senha admin guest login apple eagle
  tiger jesus angel hello start 1234 2000 1111 0000 4321 2020 2021 2022 2023 2024 2025 2026 asdf 1qaz qwer
  abcd root test user pass lion wolf abc
`
  .trim()
  .split(/\s+/)
