/** A notice as it is shown, still as keys of the catalogue: pure, translated where it is spoken. */
import type { WrongFile } from '../certificates/file-facts'
import type { ReleaseKind } from '../domain/release'
import type { MessageKey } from '../i18n/t'
import type { ContentMessage } from '../messages'

/** A message and what goes into its placeholders; times are ms and shown in the user's way. */
export type Text = readonly [MessageKey, ...Arg[]]
export type Arg = string | Text | { time: number } | { day: number } | { count: number }

/** Stems that have a title and a body in the catalogue. */
export type Stem = StemOf<MessageKey>
type StemOf<K> = K extends `portal_${infer S}_title`
  ? `portal_${S}_body` extends MessageKey
    ? S
    : never
  : never

/** `proved` is the only green; `calm` informs; `check` asks; `stop` warns; `busy` is at work. */
export type Tone = 'proved' | 'calm' | 'check' | 'stop' | 'busy'

/** What a button of the bar or a dialog does. */
export type Act =
  | { do: 'close' }
  | { do: 'read-row'; place: number }
  | { do: 'read-all' }
  /** Forgets what was read and reads every row anew. */
  | { do: 'read-again' }
  | { do: 'stop-reading' }
  | { do: 'show-row'; place: number }
  | { do: 'sign-out' }
  | { do: 'open'; page: 'records' | 'task' | 'unchanged' | 'request' | 'certificate' }
  | { do: 'choose-proposal' }
  | { do: 'look-around' }
  | { do: 'ask-release'; kind: ReleaseKind; place: number | null }
  | { do: 'download'; place: number | null }
  | { do: 'notes'; how: 'add' | 'replace' }
  | { do: 'names' }
  | { do: 'update-account' }
  /** Takes the chosen file out of Apple's field again. */
  | { do: 'take-out' }
  | { do: 'request-right' }
  | { do: 'reload' }
  | { do: 'back-to-list' }

export interface Action {
  label: Text
  act: Act
}

export interface Notice {
  /** The stem of its message keys: `create_held` has `portal_create_held_title` and `_body`. */
  id: Stem
  tone: Tone
  title: Text
  body: Text
  /** The first is the big one: the safe choice. */
  actions: Action[]
}

/** Acts that are a message to the background alone reach the page as that message. */
export type WireAct =
  | Exclude<
      Act,
      { do: 'open' | 'choose-proposal' | 'look-around' | 'update-account' | 'request-right' }
    >
  | { do: 'send'; message: ContentMessage }

/** A notice in the user's language. */
export interface Spoken {
  id: string
  tone: Tone
  title: string
  body: string
  buttons: { label: string; act: WireAct }[]
  /** Whom to ask, by the settings; empty when nobody is named. */
  contact: string
}

/** What the page is told once, so that it can speak even when the background is gone. */
export interface Voice {
  css: string
  /** The product's name. */
  name: string
  /** For screen readers, on the match's Renew. */
  renewThis: string
  cutOff: Spoken
}

/** The same for the tab of an MDM's console. */
export type ConsoleVoice = Omit<Voice, 'renewThis'>

/** What goes into the words of a notice beyond what the records and the task say. */
export interface Params {
  place?: number
  count?: number
  of?: number
  /** A time or a day, ms. */
  at?: number
  /** The proved row's place, where the way back leads to it. */
  green?: number
  /** The guard cannot open the (i)s itself. */
  isByHand?: boolean
  isAllRead?: boolean
  /** Rows of other records whose names are not shown. */
  isNameless?: boolean
  /** What a held file is. */
  what?: FileKind
}

/** Everything that is not a vendor-signed request. */
export type FileKind = WrongFile | 'push-certificate' | 'profile'

/**
 * What a guard has to say: the stem of the words, and what goes into them. Tone, sentences and
 * buttons follow from it in notices.ts, which is not part of the page's script.
 */
export type Said = readonly [Stem, Params?]

/** The words of a mark: `portal_mark_<word>`. */
export type MarkWord =
  | 'match'
  | 'renewed'
  | 'stale'
  | 'disputed'
  | 'duplicate'
  | 'serial_only'
  | 'server'
  | 'other'
  | 'foreign'
  | 'likely'
