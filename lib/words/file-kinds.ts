/** What a file is, as a part of a sentence: "a web page". */
import type { MessageKey } from '../i18n/t'
import type { FileKind, Text } from './notice'

const KINDS: Record<FileKind, MessageKey> = {
  'push-certificate': 'portal_file_is_push_certificate',
  'app-push': 'portal_file_is_app_push',
  'macos-server': 'portal_file_is_macos_server',
  'no-uid': 'portal_file_is_other_certificate',
  'other-prefix': 'portal_file_is_other_certificate',
  tls: 'portal_file_is_tls',
  signing: 'portal_file_is_signing',
  ca: 'portal_file_is_ca',
  'other-certificate': 'portal_file_is_other_certificate',
  'unreadable-certificate': 'portal_file_is_damaged_certificate',
  'unsigned-request': 'portal_file_is_unsigned_request',
  'incomplete-request': 'portal_file_is_incomplete_request',
  html: 'portal_file_is_html',
  empty: 'portal_file_is_empty',
  huge: 'portal_file_is_huge',
  truncated: 'portal_file_is_truncated',
  unrecognised: 'portal_file_is_unrecognised',
  'enrolment-token': 'portal_file_is_enrolment_token',
  'books-token': 'portal_file_is_books_token',
  'private-key': 'portal_file_is_private_key',
  p12: 'portal_file_is_p12',
  profile: 'portal_file_is_profile',
}

export function whatItIs(kind: FileKind): Text {
  return [KINDS[kind]]
}
