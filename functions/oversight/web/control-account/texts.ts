import { addTexts } from '@portolan/ui'
import '../page-texts.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of control accounts come with their pages. */
addTexts({ namespace: 'accounts', en, de })
