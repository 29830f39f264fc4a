import { refusal } from '@portolan/contract'

export const linkNotValid = refusal({
  code: 'identity/link-not-valid',
  status: 422,
  title: 'This link does not work',
  sentence: () =>
    'This link is wrong, was used before, or is too old. Ask whoever gave it to you for a new one; ' +
    'the administrator of a new server gets one each time it starts.',
})
export const signInWrong = refusal({
  code: 'identity/sign-in-wrong',
  status: 401,
  title: 'Not signed in',
  sentence: () =>
    'E-mail and password do not belong together. Try again; after five wrong tries the address is locked for 15 minutes.',
})
export const codeWrong = refusal({
  code: 'identity/code-wrong',
  status: 401,
  title: 'The code is wrong',
  sentence: () =>
    'This code is wrong, too old, or was used before. Take the newest one of your authenticator, or one of your backup codes.',
})
export const locked = refusal<{ minutes: number }>({
  code: 'identity/locked',
  status: 423,
  title: 'Locked for a while',
  sentence: ({ minutes }) =>
    `There were too many wrong tries for this address. It is locked for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}; ` +
    'then try again, or ask your administrator for a reset link.',
})
export const passwordWrong = refusal({
  code: 'identity/password-wrong',
  status: 422,
  title: 'The password is wrong',
  sentence: () =>
    'This is not your present password. Type it again; if you forgot it, ask your administrator for a reset link.',
})
export const passwordWeak = refusal<{ because: string }>({
  code: 'identity/password-weak',
  status: 422,
  title: 'Choose a stronger password',
  sentence: ({ because }) => because,
})
export const secondFactorNeeded = refusal({
  code: 'identity/second-factor-needed',
  status: 403,
  title: 'A second factor is needed',
  sentence: () =>
    'Your role needs a second factor, and you have none yet. Open My account, set up your authenticator, and go on.',
})
export const secondFactorRequired = refusal({
  code: 'identity/second-factor-required',
  status: 409,
  title: 'Your role needs it',
  sentence: () =>
    'Your role needs a second factor, so it cannot be switched off. An administrator can change which roles need one.',
})
export const secondFactorOn = refusal({
  code: 'identity/second-factor-on',
  status: 409,
  title: 'The second factor is on already',
  sentence: () =>
    'Your second factor is on already. Switch it off first if you want to set up another authenticator.',
})
export const secondFactorOff = refusal({
  code: 'identity/second-factor-off',
  status: 409,
  title: 'There is no second factor',
  sentence: () => 'There is no second factor to confirm or to switch off. Set one up first.',
})
export const sessionNeeded = refusal({
  code: 'identity/session-needed',
  status: 403,
  title: 'Sign in for this',
  sentence: () => 'An API token cannot do this. Sign in with the browser and do it there.',
})
export const noMembership = refusal({
  code: 'identity/no-membership',
  status: 403,
  title: 'You belong to no organisation here',
  sentence: () =>
    'Your sign-in belongs to no organisation any more. Ask an administrator of yours to invite you.',
})
export const throughEyes = refusal({
  code: 'identity/through-eyes',
  status: 403,
  title: 'Not through the eyes of another',
  sentence: () =>
    'You look through the eyes of somebody else. People, roles, passwords and tokens are not changed that way: stop looking first.',
})
export const onlyInSample = refusal({
  code: 'identity/only-in-sample',
  status: 403,
  title: 'Only in the sample organisation',
  sentence: () =>
    'Looking through the eyes of others exists only in the sample organisation. Switch to it first.',
})
export const lastAdministrator = refusal({
  code: 'identity/last-administrator',
  status: 409,
  title: 'The last administrator',
  sentence: () =>
    'This is the only administrator who can sign in. Make somebody else an administrator first, then do this again.',
})
export const ownGrant = refusal({
  code: 'identity/own-grant',
  status: 403,
  title: 'Not by yourself',
  sentence: () => 'You asked for this role, so another administrator must confirm it. Tell one of them.',
})
export const grantExists = refusal<{ role: string }>({
  code: 'identity/grant-exists',
  status: 409,
  title: 'Held already',
  sentence: ({ role }) => `This person holds the role ${role} there already, or it waits for confirmation.`,
})
export const grantNotWaiting = refusal({
  code: 'identity/grant-not-waiting',
  status: 409,
  title: 'Nothing to confirm',
  sentence: () =>
    'This role does not wait for a confirmation: it was confirmed or revoked meanwhile. Reload the page.',
})
export const emailMissing = refusal<{ name: string }>({
  code: 'identity/email-missing',
  status: 422,
  title: 'An e-mail address is needed',
  sentence: ({ name }) =>
    `${name} has no e-mail address, and signing in needs one. Add it, then invite again.`,
})
export const emailTaken = refusal<{ email: string }>({
  code: 'identity/email-taken',
  status: 409,
  title: 'This e-mail address is taken',
  sentence: ({ email }) =>
    `Somebody else has the address ${email} already. Use that person's record, or another address.`,
})
export const alreadyActive = refusal<{ name: string }>({
  code: 'identity/already-active',
  status: 409,
  title: 'Signs in already',
  sentence: ({ name }) =>
    `${name} signs in already. If the password is forgotten, make a reset link instead.`,
})
export const notActive = refusal<{ name: string }>({
  code: 'identity/not-active',
  status: 409,
  title: 'Has no sign-in',
  sentence: ({ name }) => `${name} has no sign-in here. Invite this person first.`,
})
export const hasLeft = refusal<{ name: string }>({
  code: 'identity/has-left',
  status: 409,
  title: 'Has left',
  sentence: ({ name }) => `${name} has left. Invite this person again to bring the record back.`,
})
export const foreignSignIn = refusal<{ name: string }>({
  code: 'identity/foreign-sign-in',
  status: 409,
  title: 'The sign-in belongs elsewhere',
  sentence: ({ name }) =>
    `The sign-in of ${name} was made by another organisation, which alone may reset it. ${name} can ask an administrator there.`,
})
export const firstRunDone = refusal({
  code: 'identity/first-run-done',
  status: 409,
  title: 'Done before',
  sentence: () => 'Name and password were set before. Change them in My account.',
})
export const ownSecondFactor = refusal({
  code: 'identity/own-second-factor',
  status: 409,
  title: 'Your own',
  sentence: () => 'This is your own second factor. Switch it off in My account, with your password.',
})
