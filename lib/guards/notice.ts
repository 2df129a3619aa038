/** Makes notices and buttons: the words follow from one stem, so that none can be forgotten. */
import type { MessageKey } from '../i18n/t'
import type { Act, Action, Arg, Notice, Tone } from './guard'

/** Stems that have a title and a body in the catalogue. */
export type Stem = StemOf<MessageKey>
type StemOf<K> = K extends `portal_${infer S}_title`
  ? `portal_${S}_body` extends MessageKey
    ? S
    : never
  : never
type Label = LabelOf<MessageKey>
type LabelOf<K> = K extends `portal_${infer S}` ? S : never

/** Title and body take the same `args`, in the same order; the first action is the big button. */
export function notice(stem: Stem, tone: Tone, args: Arg[], actions: Action[] = []): Notice {
  return {
    id: stem,
    tone,
    title: [`portal_${stem}_title`, ...args],
    body: [`portal_${stem}_body`, ...args],
    actions,
  }
}

/** A button called `portal_<label>`. */
export function button(label: Label, act: Act, ...args: Arg[]): Action {
  return { label: [`portal_${label}`, ...args], act }
}

export const BACK = button('back', { do: 'close' })
export const BACK_TO_LIST = button('back_to_list', { do: 'back-to-list' })
export const BACK_TO_RENEW = button('back_to_renew', { do: 'back-to-list' })
export const CHOOSE_TASK = button('choose_task', { do: 'open', page: 'task' })
export const SIGN_OUT = button('sign_out', { do: 'sign-out' })
export const PASTE_RECORD = button('paste_record', { do: 'open', page: 'records' })
export const UNCHANGED = button('stale_unchanged', { do: 'open', page: 'unchanged' })
export const NEW_MDM = button('create_new_mdm', { do: 'ask-release', kind: 'create', place: null })
export const WITHOUT_GUARD = button('without_guard', {
  do: 'ask-release',
  kind: 'unguarded',
  place: null,
})
export const RELOAD = button('reload', { do: 'reload' })
