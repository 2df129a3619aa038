/**
 * The words for everything the guards have to say: tone, sentence and buttons for each stem.
 * The first button is the safe choice; one fact and one consequence; never blame. Runs in the
 * background, which knows the records, so that the page's script stays small.
 */
import { CONFIRM_NOTICES } from './confirm-notices'
import type { Action, Arg, MarkWord, Notice, Said, Stem, Text } from './notice'
import { type About, always, button, type Context, type Label, type Words } from './notice-parts'
import { REQUEST_NOTICES } from './request-notices'

const OK = button('ok', { do: 'close' })
const BACK = button('back', { do: 'close' })
const BACK_TO_LIST = button('back_to_list', { do: 'back-to-list' })
const BACK_TO_RENEW = button('back_to_renew', { do: 'back-to-list' })
const CHOOSE_TASK = button('choose_task', { do: 'open', page: 'task' })
const FIRST = button('first_certificate', CHOOSE_TASK.act)
const SIGN_OUT = button('sign_out', { do: 'sign-out' })
const PASTE_RECORD = button('paste_record', { do: 'open', page: 'records' })
const UNCHANGED = button('stale_unchanged', { do: 'open', page: 'unchanged' })
const CHECK_FILE = button('check_file', { do: 'open', page: 'certificate' })
const RELOAD = button('reload', { do: 'reload' })
const FIND = button('find_row', { do: 'read-all' })
const NEW_MDM = release('create_new_mdm', 'create')
const WITHOUT_GUARD = release('without_guard', 'unguarded')

function release(label: Label, kind: 'create' | 'unguarded'): Action {
  return button(label, { do: 'ask-release', kind, place: null })
}

const org = ({ org }: About): Arg[] => [org]
const orgMdm = ({ org, mdm }: About): Arg[] => [org, mdm]
const orgDay = ({ org, params }: About): Arg[] => [org, { day: params.at ?? 0 }]
const readAt = ({ snapshot }: About): number => snapshot.task?.record?.readAt ?? 0
/** The way to a new certificate, unless the settings allow none at all. */
function orNewMdm({ snapshot }: About): Action[] {
  return snapshot.settings.createMode === 'block' ? [] : [NEW_MDM]
}

function taskActions({ snapshot: { proposal, hasRecords } }: About): Action[] {
  if (!hasRecords) return [PASTE_RECORD, CHOOSE_TASK]
  if (proposal === null) return [CHOOSE_TASK]
  return [
    button('renew_proposal', { do: 'choose-proposal' }, proposal.organisation),
    button('something_else', CHOOSE_TASK.act),
  ]
}

function showRow(place: number, { org }: About): Action {
  return button('show_row', { do: 'show-row', place }, org)
}

/** Back to the proved row where there is one. */
function toGreen(about: About): Action[] {
  const { green } = about.params
  return [green === undefined ? BACK : showRow(green, about)]
}

function pasteDetails({ params }: About): Action {
  const place = params.place ?? null
  return button('paste_details', { do: 'ask-release', kind: 'renew', place })
}

function readUnread(about: About): Action[] {
  const { isByHand, place = 0 } = about.params
  const machine = [button('read_row', { do: 'read-row', place }), button('read_all', FIND.act)]
  return [...(isByHand ? [BACK] : machine), pasteDetails(about)]
}

function staleActions(about: About): Action[] {
  const paste = button('stale_paste', PASTE_RECORD.act, about.mdm)
  return about.params.place === undefined ? [paste, UNCHANGED] : [paste, UNCHANGED, BACK]
}

function foundActions(about: About): Action[] {
  const { place = 0, isAllRead, isByHand, isNameless } = about.params
  return [
    showRow(place, about),
    ...(isAllRead || isByHand ? [] : [button('read_all', FIND.act)]),
    ...(isNameless ? [button('names', { do: 'names' })] : []),
  ]
}

function found({ org, mdm, snapshot, ...rest }: About): Arg[] {
  const by = snapshot.task?.record?.by ?? ''
  return [org, mdm, { time: readAt({ org, mdm, snapshot, ...rest }) }, by]
}

function revokeAsk({ params }: About): Action[] {
  const place = params.place ?? null
  return [BACK_TO_LIST, button('revoke_ask', { do: 'ask-release', kind: 'revoke', place })]
}

function download(back: Action): (about: About) => Action[] {
  return ({ params }) => [
    back,
    button('download_anyway', { do: 'download', place: params.place ?? null }),
  ]
}

function accounts({ org, account, snapshot }: About): Arg[] {
  return [org, account ?? '', snapshot.task?.record?.account ?? '']
}

const STOPPED: Words = { tone: 'check', args: org, actions: always(FIND) }
const REVOKE: Words = { tone: 'stop', args: org, actions: always(BACK_TO_LIST) }

export const NOTICES: Record<Stem, Words> = {
  task_needed: { tone: 'check', actions: (about) => [...taskActions(about), BACK] },
  create_held: {
    tone: 'stop',
    args: orgMdm,
    actions: (about) => [BACK_TO_LIST, ...orNewMdm(about)],
  },
  create_wrong_account: {
    tone: 'stop',
    args: orgMdm,
    actions: (about) => [SIGN_OUT, ...orNewMdm(about), CHOOSE_TASK],
  },
  create_blocked: { tone: 'stop', actions: always(BACK_TO_LIST) },
  create_first: {
    tone: 'calm',
    args: org,
    actions: always(BACK_TO_LIST, release('create_first_go', 'create')),
  },
  create_released: { tone: 'calm', args: org },
  renew_nowhere: { tone: 'stop', actions: always(BACK) },
  renew_first: { tone: 'check', actions: always(BACK, CHOOSE_TASK) },
  unread: { tone: 'check', args: orgMdm, actions: readUnread },
  stale: {
    tone: 'check',
    args: (about) => [about.mdm, { day: readAt(about) }],
    actions: staleActions,
  },
  serial_only: {
    tone: 'check',
    args: orgMdm,
    actions: (about) => [PASTE_RECORD, pasteDetails(about), BACK],
  },
  disputed: { tone: 'stop', args: orgMdm, actions: always(button('decide', PASTE_RECORD.act)) },
  duplicate: {
    tone: 'stop',
    args: orgMdm,
    actions: (about) => [
      RELOAD,
      ...(about.params.place === undefined ? [] : [pasteDetails(about)]),
    ],
  },
  server: { tone: 'stop', args: orgMdm, actions: toGreen },
  wrong_row: {
    tone: 'stop',
    args: orgMdm,
    actions: (about) => [...toGreen(about), button('renew_other', CHOOSE_TASK.act)],
  },
  revoke: REVOKE,
  revoke_stray: { ...REVOKE, actions: revokeAsk },
  revoke_match: { ...REVOKE, actions: revokeAsk },
  download_wrong: { tone: 'stop', args: orgMdm, actions: download(BACK) },
  download_unread: { tone: 'check', args: orgMdm, actions: download(BACK) },
  download_created: { tone: 'stop', args: orgMdm, actions: download(BACK_TO_RENEW) },
  file_held: { tone: 'stop', args: orgMdm, actions: always(OK, WITHOUT_GUARD) },
  file_held_create: { tone: 'stop', args: orgMdm, actions: (about) => [OK, ...orNewMdm(about)] },
  account_renamed: {
    tone: 'calm',
    args: accounts,
    actions: always(button('account_update', { do: 'update-account' })),
  },
  account_personal: { tone: 'stop', args: accounts, actions: always(SIGN_OUT) },
  account_personal_recorded: { tone: 'stop', args: accounts, actions: always(SIGN_OUT) },
  account_other: { tone: 'check', args: accounts, actions: always(SIGN_OUT) },
  empty_account: { tone: 'check', actions: taskActions },
  get_started: {
    tone: 'stop',
    args: accounts,
    actions: always(SIGN_OUT, button('which_account', PASTE_RECORD.act), FIRST),
  },
  get_started_unknown: {
    tone: 'stop',
    args: org,
    actions: always(SIGN_OUT, button('which_account', PASTE_RECORD.act), FIRST),
  },
  none_matches: {
    tone: 'stop',
    args: (about) => [...orgMdm(about), { count: about.params.count ?? 0 }],
    actions: always(
      SIGN_OUT,
      button('read_again', { do: 'read-again' }),
      button('was_it_moved', PASTE_RECORD.act),
    ),
  },
  carried: { tone: 'calm', args: ({ org, params }) => [org, { time: params.at ?? 0 }] },
  unproved: { tone: 'stop', args: org, actions: always(BACK_TO_LIST, WITHOUT_GUARD) },
  notes: {
    tone: 'calm',
    args: ({ snapshot }) => [snapshot.settings.notes],
    actions: always(
      button('notes_add', { do: 'notes', how: 'add' }),
      button('notes_replace', { do: 'notes', how: 'replace' }),
    ),
  },
  created: { tone: 'stop', args: orgMdm, actions: always(BACK_TO_RENEW) },
  renewed: { tone: 'calm', args: orgMdm, actions: always(CHECK_FILE) },
  confirmed_unknown: { tone: 'check', args: orgMdm, actions: always(CHECK_FILE) },
  after_good: { tone: 'calm', args: orgDay, actions: always(CHECK_FILE) },
  after_same_date: { tone: 'check', args: orgDay },
  after_more_rows: { tone: 'stop', args: org },
  after_fewer_rows: { tone: 'check', args: org },
  after_unread: { tone: 'check', args: org },
  after_no_date: { tone: 'check', args: org },
  strange: { tone: 'stop', actions: always(RELOAD, WITHOUT_GUARD) },
  translated: { tone: 'stop', actions: always(RELOAD, WITHOUT_GUARD) },
  unguarded: { tone: 'check' },
  unknown_control: { tone: 'check', actions: always(BACK, WITHOUT_GUARD) },
  cut_off: { tone: 'stop', actions: always(RELOAD) },
  no_record: { tone: 'check', actions: taskActions },
  what_for: {
    tone: 'check',
    actions: (about) => [...taskActions(about), button('look', { do: 'look-around' })],
  },
  looking: { tone: 'calm', actions: always(CHOOSE_TASK) },
  first_task: {
    tone: 'calm',
    args: org,
    actions: always(button('something_else', CHOOSE_TASK.act)),
  },
  found: { tone: 'proved', args: found, actions: foundActions },
  found_unconfirmed: { tone: 'proved', args: found, actions: foundActions },
  found_newer: { tone: 'proved', args: found, actions: foundActions },
  found_stated: { tone: 'proved', args: found, actions: foundActions },
  ...CONFIRM_NOTICES,
  armed: {
    tone: 'proved',
    args: org,
    actions: (about) => [showRow(about.params.place ?? 0, about)],
  },
  teach: { tone: 'check', args: org },
  by_hand: { tone: 'check', args: org },
  reading: {
    tone: 'busy',
    args: ({ org, params }) => [org, { count: params.count ?? 0 }, { count: params.of ?? 0 }],
    actions: always(button('stop', { do: 'stop-reading' })),
  },
  idle: STOPPED,
  stopped_not_empty: STOPPED,
  stopped_timeout: STOPPED,
  stopped_ambiguous: STOPPED,
  stopped_interrupted: STOPPED,
  stopped_list_changed: STOPPED,
  stopped_asked: STOPPED,
  ...REQUEST_NOTICES,
}

/** The notice for what a guard said; title and body take the same arguments. */
export function noticeOf([stem, params = {}]: Said, context: Context): Notice {
  const record = context.snapshot.task?.record ?? null
  const about: About = {
    ...context,
    params,
    org: context.snapshot.task?.organisation ?? '',
    mdm: [record === null || record.mdm === 'other' ? 'mdm_yours' : `mdm_${record.mdm}`],
  }
  const { tone, args, actions } = NOTICES[stem]
  const filled = args?.(about) ?? []
  return {
    id: stem,
    tone,
    title: [`portal_${stem}_title`, ...filled],
    body: [`portal_${stem}_body`, ...filled],
    actions: actions?.(about) ?? [],
  }
}

/** What a mark says over its row. */
export function markText(word: MarkWord, { snapshot }: Context): Text {
  const record = snapshot.task?.record ?? null
  if (word === 'stale') return ['portal_mark_stale', { day: record?.readAt ?? 0 }]
  return [`portal_mark_${word}`, snapshot.task?.organisation ?? '']
}
