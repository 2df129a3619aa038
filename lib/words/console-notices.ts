/**
 * The words at an MDM's upload: tone, sentence and buttons for each stem. Beside a stop stands the
 * way back, and no way on: that is asked for in a window of the extension.
 */
import type { MdmId } from '../domain/record'
import { type MessageKey, t } from '../i18n/t'
import type { ConsoleMessage } from '../messages'
import type { Spoken, Tone, WireAct } from './notice'

/** Stems that have a title and a body in the catalogue. */
export type ConsoleStem = StemOf<MessageKey>
type StemOf<K> = K extends `console_${infer S}_title`
  ? `console_${S}_body` extends MessageKey
    ? S
    : never
  : never

export interface ConsoleWords {
  /** Whom the task is for; empty without a task. */
  org: string
  mdm: MdmId
  /** Whose certificate it is, where it is another record's. */
  other: string
  /** Whom to ask, by the settings; may be empty. */
  contact: string
}

interface Button {
  label: MessageKey
  act: WireAct
}

function open(label: MessageKey, page: OpenPage): Button {
  return { label, act: { do: 'send', message: { type: 'console/open', page } } }
}
type OpenPage = Extract<ConsoleMessage, { type: 'console/open' }>['page']

const OK: Button = { label: 'console_ok', act: { do: 'close' } }
const BACK: Button = { label: 'console_back', act: { do: 'close' } }
const RELOAD: Button = { label: 'console_reload', act: { do: 'reload' } }
const RIGHT_FILE = open('console_right_file', 'certificate')
const CHOOSE_TASK = open('console_choose_task', 'task')
const OTHER_TASK = open('console_other_task', 'task')
const RECORDS = open('console_records', 'records')
const UNCHECKED = open('console_unchecked', 'release')

const WRONG = { tone: 'stop', buttons: [RIGHT_FILE, OTHER_TASK] } as const
const DAMAGED = { tone: 'check', buttons: [RIGHT_FILE, BACK] } as const

const NOTICES: Record<ConsoleStem, { tone: Tone; buttons: readonly Button[] }> = {
  other_topic: WRONG,
  other_whose: WRONG,
  other_new: WRONG,
  not_first: WRONG,
  not_first_whose: WRONG,
  org_recorded: { tone: 'stop', buttons: [OTHER_TASK, RIGHT_FILE] },
  in_use: WRONG,
  older: WRONG,
  expired: WRONG,
  issuer_broken: WRONG,
  went_in: { tone: 'stop', buttons: [RIGHT_FILE, OK] },
  no_task: { tone: 'check', buttons: [CHOOSE_TASK, BACK] },
  disputed: { tone: 'stop', buttons: [RECORDS, OTHER_TASK] },
  topic_unknown: { tone: 'check', buttons: [RECORDS, OTHER_TASK] },
  cut: DAMAGED,
  html: DAMAGED,
  empty: DAMAGED,
  p12: { tone: 'check', buttons: [BACK, OTHER_TASK, UNCHECKED] },
  unread: { tone: 'check', buttons: [OK] },
  again: { tone: 'check', buttons: [OK] },
  cut_off: { tone: 'stop', buttons: [RELOAD] },
  released: { tone: 'calm', buttons: [OK] },
  right: { tone: 'proved', buttons: [OK] },
  // A warning, never a stop: Apple changes its issuer.
  right_issuer: { tone: 'proved', buttons: [OK] },
  // Not proved wrong, so it went in; not proved right either, so it is not green.
  right_old: { tone: 'check', buttons: [RECORDS, OK] },
  right_earlier: { tone: 'check', buttons: [RIGHT_FILE, OK] },
  right_other: { tone: 'check', buttons: [RIGHT_FILE, OK] },
  // Nothing is known yet that it could be compared with.
  first: { tone: 'calm', buttons: [OK] },
}

/** The notice in the user's language. Every sentence may use MDM, organisation, other, in order. */
export function consoleNotice(stem: ConsoleStem, words: ConsoleWords): Spoken {
  const { org, mdm, other, contact } = words
  const { tone, buttons } = NOTICES[stem]
  const args = [t(mdm === 'other' ? 'mdm_yours' : `mdm_${mdm}`), org, other]
  return {
    id: `console_${stem}`,
    tone,
    title: t(`console_${stem}_title`, ...args),
    body: t(`console_${stem}_body`, ...args),
    buttons: buttons.map(({ label, act }) => ({ label: t(label), act })),
    contact: contact === '' ? '' : t('portal_contact', contact),
  }
}
