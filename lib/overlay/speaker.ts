/**
 * The words of the guard in the page. They come from the background, which knows the language and
 * the records; the last words, for when it is gone, were asked for at the beginning.
 */
import type { PortalMessage, PortalReplies } from '../messages'
import type { MarkWord, Said, Voice } from '../words/notice'

export type Words = PortalReplies['portal/spell']

/** The line to the background; rejects when there is none. */
export type Ask = <M extends PortalMessage>(message: M) => Promise<PortalReplies[M['type']]>

/** Without any background the name and the shape of the warning are all there is. */
const NAME = 'Pushcert Guard'
const MUTE: Voice = {
  css: '',
  name: NAME,
  renewThis: NAME,
  cutOff: { id: 'cut_off', tone: 'stop', title: NAME, body: '', buttons: [], contact: '' },
}

export class Speaker {
  readonly voice: Promise<Voice>
  readonly #ask: Ask
  /** The last question and its answer: most calls repeat it. */
  #key = ''
  #known: Promise<Words> | null = null

  constructor(ask: Ask) {
    this.#ask = ask
    this.voice = ask({ type: 'portal/voice' }).catch(() => MUTE)
  }

  /** The records or the language may have changed: everything is asked for again. */
  forget(): void {
    this.#known = null
  }

  /** The words for these notices and marks, in their order; asked for once. */
  words(said: readonly Said[], marks: readonly MarkWord[], account: string | null): Promise<Words> {
    const question = { said: [...said], marks: [...new Set(marks)], account }
    const key = JSON.stringify(question)
    if (this.#known === null || key !== this.#key)
      this.#known = this.#ask({ type: 'portal/spell', ...question })
    this.#key = key
    return this.#known.catch(async () => {
      // A failure is not kept: the background may only have been starting.
      this.#known = null
      const { cutOff } = await this.voice
      return { notices: said.map(() => cutOff), marks: {} }
    })
  }
}
