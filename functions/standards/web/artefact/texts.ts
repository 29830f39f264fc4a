import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of artefacts over all projects, and as documents. */
addTexts({ namespace: 'artefacts', en, de })
