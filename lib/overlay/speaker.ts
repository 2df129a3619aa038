/**
 * The words of the guard in the page. They come from the background, which knows the language and
 * the records; without a background there is one thing left to say, and it is said from here.
 */
import { ask } from '../browser/content-link'
import type { Said } from '../guards/guard'
import type { Spoken } from '../guards/notice'
import type { MarkWord } from '../guards/row-highlight'
import { t } from '../i18n/t'
import type { PortalReplies } from '../messages'

export type Words = PortalReplies['portal/spell']

export class Speaker {
  readonly #known = new Map<string, Promise<Words>>()

  /** The records or the language may have changed: everything is asked for again. */
  forget(): void {
    this.#known.clear()
  }

  /** The words for these notices and marks, in their order; asked for once. */
  words(said: readonly Said[], marks: readonly MarkWord[], account: string | null): Promise<Words> {
    const question = { said: [...said], marks: [...new Set(marks)], account }
    const key = JSON.stringify(question)
    const words = this.#known.get(key) ?? ask({ type: 'portal/spell', ...question })
    this.#known.set(key, words)
    // A failure is not kept: the background may only have been starting.
    return words.catch(() => {
      this.#known.delete(key)
      return { notices: said.map(cutOff), marks: {} }
    })
  }
}

/** Nothing can be said or released any more until the page is loaded again. */
function cutOff(): Spoken {
  return {
    id: 'cut_off',
    tone: 'stop',
    title: t('portal_cut_off_title'),
    body: t('portal_cut_off_body'),
    buttons: [{ label: t('portal_reload'), act: { do: 'reload' } }],
  }
}
