/**
 * The words of Apple's page, as screenshots and manuals of 2013, 2017 and 2026 show them.
 * The page is English only. Anything not in here is "not understood", never guessed.
 */

export type ControlWord =
  | 'create'
  | 'renew'
  | 'revoke'
  | 'download'
  | 'accept'
  | 'decline'
  | 'upload'
  | 'cancel'
  | 'sign-out'
  | 'sign-in'
  | 'manage'
  | 'printable'
  | 'close'
  | 'details'

export type HeadingWord =
  | 'get-started'
  | 'list'
  | 'terms'
  | 'create'
  | 'renew'
  | 'confirmation'
  | 'error'

/** Lower case; hyphens, all kinds of space and trailing marks folded; invisible characters gone. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|\ufe0e|\ufe0f/g, '')
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2014_]+/g, ' ')
    .replace(/^[\s*+]+|[\s*:.>…»]+$/g, '')
}

const CONTROLS: Record<string, ControlWord> = {
  'create a certificate': 'create',
  'create certificate': 'create',
  'create a new certificate': 'create',
  'create a push certificate': 'create',
  'create a new push certificate': 'create',
  create: 'create',
  renew: 'renew',
  'renew certificate': 'renew',
  'renew push certificate': 'renew',
  revoke: 'revoke',
  'revoke certificate': 'revoke',
  'revoke push certificate': 'revoke',
  download: 'download',
  'download certificate': 'download',
  accept: 'accept',
  agree: 'accept',
  decline: 'decline',
  upload: 'upload',
  uploading: 'upload',
  cancel: 'cancel',
  'sign out': 'sign-out',
  'sign in': 'sign-in',
  'manage certificates': 'manage',
  'printable version': 'printable',
  close: 'close',
  ok: 'close',
  done: 'close',
  '×': 'close',
  x: 'close',
  '✕': 'close',
  '✖': 'close',
  i: 'details',
  'ⓘ': 'details',
  info: 'details',
  information: 'details',
  details: 'details',
  'certificate details': 'details',
  'certificate information': 'details',
  'more info': 'details',
  'more information': 'details',
}

const HEADINGS: Record<string, HeadingWord> = {
  'get started': 'get-started',
  'certificates for third party servers': 'list',
  'terms of use': 'terms',
  'create a new push certificate': 'create',
  'renew push certificate': 'renew',
  confirmation: 'confirmation',
  error: 'error',
  'not found': 'error',
  '404 not found': 'error',
  'page not found': 'error',
  'service unavailable': 'error',
  'an error has occurred': 'error',
  'session expired': 'error',
  'your session has expired': 'error',
}

export const LONGEST_PHRASE = 48

export function controlWord(text: string): ControlWord | null {
  return lookUp(CONTROLS, text)
}

export function headingWord(text: string): HeadingWord | null {
  return lookUp(HEADINGS, text)
}

/** Indented source makes a short label long: it is measured after folding, within reason. */
function lookUp<W>(words: Record<string, W>, text: string): W | null {
  const folded = text.length > 20 * LONGEST_PHRASE ? '' : fold(text)
  return Object.hasOwn(words, folded) ? (words[folded] ?? null) : null
}

const PHRASES = [...Object.keys(CONTROLS), ...Object.keys(HEADINGS)].join('\n')

/** A quick no for most text nodes of a long list: is it a part of any known phrase? */
export function mayBePhrase(text: string): boolean {
  const folded = fold(text)
  return folded !== '' && folded.length <= LONGEST_PHRASE && PHRASES.includes(folded)
}
