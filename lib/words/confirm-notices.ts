/** The words about a second person's confirmation, on the portal's page. */
import type { Action, Arg } from './notice'
import type { About, Words } from './notice-parts'

/** A second person is asked with the UID behind the row's (i), or behind the one that was pressed. */
function ask({ params }: About): Action {
  const place = params.place ?? null
  return { label: ['portal_confirm_ask'], act: { do: 'ask-release', kind: 'unconfirmed', place } }
}

const BACK: Action = { label: ['portal_back'], act: { do: 'close' } }

/** How strong what was given is: words show care, and only a signature shows whose key it was. */
function given({ snapshot: { confirmation } }: About): Arg[] {
  const { at = 0, strength, independence } = confirmation ?? {}
  const source = (independence ?? 'stated').replace('-', '_') as SourceKey
  return [
    { time: at },
    [`portal_confirmed_${strength ?? 'independent'}`],
    [`portal_confirmed_${source}`],
  ]
}

type SourceKey = 'own_reading' | 'same_source' | 'same_profile' | 'stated'

export const CONFIRM_NOTICES = {
  confirm: {
    tone: 'check',
    args: ({ org }: About) => [org],
    actions: (about: About) => [ask(about), BACK],
  },
  // In the bar, which nothing closes.
  confirm_wait: {
    tone: 'check',
    args: ({ org }: About) => [org],
    actions: (about: About) => [ask(about)],
  },
  confirmed: { tone: 'calm', args: given },
} satisfies Record<'confirm' | 'confirm_wait' | 'confirmed', Words>
