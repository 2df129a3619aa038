/** Parts of sentences: controls, screens, releases and MDMs by the names that people know. */
import type { Independence } from '../../domain/confirmation'
import type { MdmId } from '../../domain/record'
import type { ReleaseKind } from '../../domain/release'
import type { ShadowSetting } from '../../domain/settings'
import type { Screen } from '../../domain/tab'
import type { Text } from '../../words/notice'
import { plain } from './plain'

/** An own entry of a table under a key that may be anything. */
export function pick<V>(table: Readonly<Record<string, V>>, key: unknown): V | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
}

const MDMS: Record<MdmId, Text> = {
  intune: ['mdm_intune'],
  jamf: ['mdm_jamf'],
  iru: ['mdm_iru'],
  mosyle: ['mdm_mosyle'],
  addigy: ['mdm_addigy'],
  other: ['mdm_other'],
}

const SCREENS: Record<Screen, Text> = {
  loading: ['popup_screen_loading'],
  'signed-out': ['popup_screen_signed_out'],
  'get-started': ['popup_screen_get_started'],
  list: ['popup_screen_list'],
  terms: ['popup_screen_terms'],
  create: ['popup_screen_create'],
  renew: ['popup_screen_renew'],
  confirmation: ['popup_screen_confirmation'],
  revoke: ['popup_screen_revoke'],
  error: ['popup_screen_error'],
  translated: ['popup_screen_translated'],
  unknown: ['popup_screen_unknown'],
}

const RELEASES: Record<ReleaseKind, Text> = {
  create: ['journal_release_create'],
  revoke: ['journal_release_revoke'],
  renew: ['journal_release_renew'],
  unconfirmed: ['journal_release_unconfirmed'],
  unguarded: ['journal_release_unguarded'],
  upload: ['journal_release_upload'],
}

/** Apple's own words stay Apple's: the others are named for what they are. */
const CONTROLS: Record<string, string | Text> = {
  create: 'Create a Certificate',
  renew: 'Renew',
  revoke: 'Revoke',
  download: 'Download',
  accept: 'Accept',
  upload: 'Upload',
  details: ['journal_control_details'],
  file: ['journal_control_file'],
  unnamed: ['journal_control_unnamed'],
  unknown: ['journal_control_unknown'],
}

export function mdmText(mdm: unknown): Text {
  return pick(MDMS, mdm) ?? ['mdm_other']
}

export function screenText(screen: unknown): Text {
  return pick(SCREENS, screen) ?? ['popup_screen_unknown']
}

export function releaseText(release: unknown): Text {
  return pick(RELEASES, release) ?? ['journal_unknown']
}

export function controlText(control: unknown): string | Text {
  const known = pick(CONTROLS, control)
  return known ?? (plain(control) === '' ? ['journal_control_unknown'] : plain(control))
}

const STRENGTHS: Record<ShadowSetting, Text> = {
  off: ['journal_strength_off'],
  witnessed: ['journal_strength_witnessed'],
  independent: ['journal_strength_independent'],
  signed: ['journal_strength_signed'],
}

const SOURCES: Record<Independence, Text> = {
  'own-reading': ['journal_source_own_reading'],
  'same-source': ['journal_source_same_source'],
  'same-profile': ['journal_source_same_profile'],
  stated: ['journal_source_stated'],
}

export function strengthText(strength: unknown): Text {
  return pick(STRENGTHS, strength) ?? ['journal_unknown']
}

export function independenceText(independence: unknown): Text {
  return pick(SOURCES, independence) ?? ['journal_unknown']
}
