/**
 * The words of the guard in the page. They come from the background, which knows the language and
 * the records; the last words, for when it is gone, were asked for at the beginning.
 */

import type { Scene } from '../guards/guard'
import type { PortalMessage, PortalReplies } from '../messages'
import type { MarkWord, Said, Spoken, Voice } from '../words/notice'

export type Words = PortalReplies['portal/scene']

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

  /** What there is to say of the scene, and the words of its marks; asked for when it changed. */
  words(scene: Scene, marks: readonly MarkWord[]): Promise<Words> {
    const question = { scene, marks: [...new Set(marks)] }
    // Two clocks are told in seconds: the alarm's, and how long Renew may be pressed.
    const isTimed = scene.strangeSince !== null || scene.armed !== null
    const key = JSON.stringify([question, isTimed && Math.floor(Date.now() / 1000)])
    if (this.#known === null || key !== this.#key)
      this.#known = this.#ask({ type: 'portal/scene', ...question })
    this.#key = key
    return this.#known.catch(() => {
      // A failure is not kept: the background may only have been starting.
      this.#known = null
      return this.cutOff()
    })
  }

  /** The words for a held press. */
  async notice(said: Said, account: string | null): Promise<Spoken> {
    const spoken = this.#ask({ type: 'portal/spell', said, account })
    return spoken.catch(async () => (await this.voice).cutOff)
  }

  async cutOff(): Promise<Words> {
    return { notices: [(await this.voice).cutOff], marks: {} }
  }
}
