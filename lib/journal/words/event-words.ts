/**
 * Every event in one sentence a tired person understands. Data may come from somebody's file, so
 * nothing of it is trusted to have the type it should have, and nothing here throws.
 */
import type { Text } from '../../words/notice'
import type { EventKind } from '../event'
import {
  controlText,
  independenceText,
  mdmText,
  pick,
  releaseText,
  screenText,
  strengthText,
} from './parts'
import { type Names, personText } from './people'
import { named, plain } from './plain'

type Data = Readonly<Record<string, unknown>>
type Words = (data: Data, names: Names) => Text

const NOBODY: Text = ['journal_unnamed']
const UNKNOWN: Text = ['journal_unknown']

const count = (value: unknown) => ({ count: typeof value === 'number' ? value : 0 })
const text = (value: unknown) => named(value, UNKNOWN)

/** The compiler asks for every kind; tests ask for words in every language. */
export const EVENT_WORDS: Record<EventKind, Words> = {
  'extension-installed': ({ reason, previous }) => {
    if (reason === 'install') return ['journal_event_installed']
    if (reason === 'update') return ['journal_event_updated', text(previous)]
    return ['journal_event_reloaded']
  },
  started: ({ siteAccess }) =>
    siteAccess === false ? ['journal_event_started_off'] : ['journal_event_started'],
  'site-access': ({ granted }) =>
    granted === true ? ['journal_event_access_given'] : ['journal_event_access_taken'],
  'record-saved': ({ records, added, changed, retired }) => [
    'journal_event_record_saved',
    count(added),
    count(changed),
    count(retired),
    count(records),
  ],
  statement: ({ by, topic }, names) => [
    'journal_event_statement',
    personText(by, names),
    text(topic),
  ],
  'settings-saved': ({ createMode }) =>
    createMode === 'block' ? ['journal_event_settings_block'] : ['journal_event_settings_confirm'],
  'task-chosen': (data) => taskChosen(data),
  held: ({ control, screen }) => ['journal_event_held', controlText(control), screenText(screen)],
  'dialog-shown': () => ['journal_event_dialog_shown'],
  'release-asked': ({ release, screen }) => [
    'journal_event_release_asked',
    releaseText(release),
    screenText(screen),
  ],
  'release-granted': ({ release, organisation }) => [
    'journal_event_release_granted',
    releaseText(release),
    named(organisation, NOBODY),
  ],
  'release-declined': ({ release }) => ['journal_event_release_declined', releaseText(release)],
  'release-refused': ({ release }) => ['journal_event_release_refused', releaseText(release)],
  'release-used': ({ release }) => ['journal_event_release_used', releaseText(release)],
  'renewal-armed': ({ topic }) => ['journal_event_renewal_armed', text(topic)],
  'renew-pressed': ({ vendor, rows }) => ['journal_event_renew_pressed', text(vendor), count(rows)],
  'request-seen': ({ what, ruling }) => {
    const isRequest = what === 'request'
    if (ruling === 'let-in') return ['journal_event_request_good']
    return isRequest ? ['journal_event_request_held'] : ['journal_event_request_wrong', text(what)]
  },
  'file-let-in': ({ name, size }) => ['journal_event_file_let_in', text(name), count(size)],
  ended: ({ what, why }) => [
    'journal_event_ended',
    pick({ renewal: ['journal_what_renewal'], release: ['journal_what_release'] }, what) ?? [
      'journal_what_both',
    ],
    whyEnded(why),
  ],
  'account-found': ({ account }, names) => [
    'journal_event_account_found',
    personText(account, names),
  ],
  'certificate-seen': ({ name, origin, isLetIn }) => [
    isLetIn === true ? 'journal_event_console_let_in' : 'journal_event_console_withheld',
    text(name),
    text(origin),
  ],
  'certificate-checked': ({ name, verdict }) => [
    verdict === 'right' || verdict === 'first'
      ? 'journal_event_certificate_right'
      : 'journal_event_certificate_stopped',
    text(name),
  ],
  'renewal-proved': ({ serial }) => ['journal_event_renewal_proved', text(serial)],
  'renewal-not-proved': ({ serial }) => ['journal_event_renewal_not_proved', text(serial)],
  'renewed-elsewhere': ({ by }, names) => [
    'journal_event_renewed_elsewhere',
    personText(by, names),
  ],
  'confirmation-asked': ({ strength }) => [
    'journal_event_confirmation_asked',
    strengthText(strength),
  ],
  'confirmation-given': ({ by, strength, independence }, names) => [
    'journal_event_confirmation_given',
    someone(by, names),
    strengthText(strength),
    independenceText(independence),
  ],
  'confirmation-refused': ({ by, strength }, names) => [
    'journal_event_confirmation_refused',
    someone(by, names),
    strengthText(strength),
  ],
  'confirmation-void': () => ['journal_event_confirmation_void'],
  'confirmation-answered': ({ outcome, topics }) => [
    outcome === 'denies'
      ? 'journal_event_confirmation_denied'
      : 'journal_event_confirmation_answered',
    count(topics),
  ],
  'confirmation-required': ({ strength }) => [
    'journal_event_confirmation_required',
    strengthText(strength),
  ],
  pruned: ({ from, to, before }) => [
    'journal_event_pruned',
    count(from),
    count(to),
    typeof before === 'number' && Number.isFinite(before) ? { day: before } : UNKNOWN,
  ],
  'names-forgotten': ({ people }) => ['journal_event_names_forgotten', count(people)],
  recovered: ({ why, last }) =>
    why === 'all-lost' ? ['journal_event_all_lost'] : ['journal_event_recovered', count(last)],
  chained: ({ events }) => ['journal_event_chained', count(events)],
}

/** A confirmation by words shows nobody's identity: it is a second person's all the same. */
function someone(by: unknown, names: Names): string | Text {
  return by === '' || by === null || by === undefined
    ? ['journal_second_person']
    : personText(by, names)
}

/** The sentence of an event, also of one that this version does not know. */
export function eventWords(event: unknown, names: Names): Text {
  const { kind, data } = (typeof event === 'object' && event !== null ? event : {}) as {
    kind?: unknown
    data?: unknown
  }
  const words = pick(EVENT_WORDS, kind)
  const known = typeof data === 'object' && data !== null ? (data as Data) : {}
  return words === undefined ? ['journal_event_unknown', plain(kind)] : words(known, names)
}

function taskChosen({ task, organisation, mdm }: Data): Text {
  const whose = named(organisation, NOBODY)
  if (task === 'renew') return ['journal_event_task_renew', whose, mdmText(mdm)]
  if (task === 'first') return ['journal_event_task_first', whose]
  return task === 'look' ? ['journal_event_task_look'] : ['journal_event_task_none']
}

function whyEnded(why: unknown): Text {
  const known = pick(
    {
      'signed-out': ['journal_why_signed_out'],
      cancelled: ['journal_why_cancelled'],
      'list-again': ['journal_why_list_again'],
      'account-changed': ['journal_why_account_changed'],
      'other-certificate': ['journal_why_other_certificate'],
      finished: ['journal_why_finished'],
      alarm: ['journal_why_alarm'],
    } satisfies Record<string, Text>,
    why,
  )
  return known ?? UNKNOWN
}
