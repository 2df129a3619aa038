/** What the words of all notices are made of. */
import type { TabSnapshot } from '../domain/tab'
import type { MessageKey } from '../i18n/t'
import type { Act, Action, Arg, Params, Text, Tone } from './notice'

export interface Context {
  snapshot: TabSnapshot
  /** The Apple Account that the page shows. */
  account: string | null
}

export interface About extends Context {
  params: Params
  org: string
  mdm: Text
}

export interface Words {
  tone: Tone
  args?: (about: About) => Arg[]
  actions?: (about: About) => Action[]
}

export type Label = LabelOf<MessageKey>
type LabelOf<K> = K extends `portal_${infer S}` ? S : never

/** A button called `portal_<label>`. */
export function button(label: Label, act: Act, ...args: Arg[]): Action {
  return { label: [`portal_${label}`, ...args], act }
}

export const always =
  (...actions: Action[]) =>
  (): Action[] =>
    actions
