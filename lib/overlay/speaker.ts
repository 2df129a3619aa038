/**
 * The words of the guard in the page. They come from the background, which knows the language and
 * the records; without a background there is one thing left to say, and it is said from here.
 */
import { ask } from '../browser/content-link'
import type { Said } from '../guards/guard'
import type { Spoken } from '../guards/notice'
import type { MarkWord } from '../guards/row-highlight'
import { t } from '../i18n/t'

export class Speaker {
  #notices = new Map<string, Spoken>()
  #marks = new Map<MarkWord, string>()

  /** The records or the language may have changed: everything is asked for again. */
  forget(): void {
    this.#notices = new Map()
    this.#marks = new Map()
  }

  /** The notices in words; asks only for those it does not know yet. */
  async notices(said: readonly Said[], account: string | null): Promise<Spoken[]> {
    await this.#learn(said, [], account)
    return said.flatMap((one) => this.#notices.get(JSON.stringify(one)) ?? [])
  }

  async marks(words: readonly MarkWord[]): Promise<ReadonlyMap<MarkWord, string>> {
    await this.#learn([], words, null)
    return this.#marks
  }

  async #learn(
    said: readonly Said[],
    words: readonly MarkWord[],
    account: string | null,
  ): Promise<void> {
    const [notices, marks] = [this.#notices, this.#marks]
    const newSaid = said.filter((one) => !notices.has(JSON.stringify(one)))
    const newWords = [...new Set(words)].filter((word) => !marks.has(word))
    if (newSaid.length + newWords.length === 0) return
    const answer = await spell(newSaid, newWords, account)
    for (const [i, one] of newSaid.entries()) {
      const spoken = answer.notices[i]
      if (spoken !== undefined) notices.set(JSON.stringify(one), spoken)
    }
    for (const [i, word] of newWords.entries()) marks.set(word, answer.marks[i] ?? '')
  }
}

async function spell(said: Said[], marks: MarkWord[], account: string | null) {
  try {
    return await ask({ type: 'portal/spell', said, marks, account })
  } catch {
    return { notices: said.map(cutOff), marks: [] }
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
