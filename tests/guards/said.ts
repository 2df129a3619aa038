/** What a decision or a bar says, reduced to what a person meets: tone, buttons, and the words. */
import * as guards from '../../lib/guards'
import type { Decision, Facts, Guard, Press } from '../../lib/guards/guard'
import { noticesOf as saysOf } from '../../lib/guards/says'
import type { Act, Notice, Said } from '../../lib/words/notice'
import { noticeOf as wordsFor } from '../../lib/words/notices'

export type Heard = Decision & { notice: Notice | null }

/** The words for what a guard said, as the background finds them. */
export function words(said: Said, { snapshot, account }: Facts): Notice {
  return wordsFor(said, { snapshot, account })
}

export function decide(press: Press, facts: Facts): Heard & { by: string } {
  const decision = guards.decide(press, facts)
  return { ...decision, notice: noticeIn(decision, facts) }
}

/** What one guard alone says of a press; null when it is none of its business. */
export function heldBy(guard: Guard, press: Press, facts: Facts): Notice | null {
  const decision = guard.press?.(press, facts) ?? null
  return decision === null ? null : noticeIn(decision, facts)
}

function noticeIn(decision: Decision, facts: Facts): Notice | null {
  return decision.ruling === 'hold' && decision.said !== null ? words(decision.said, facts) : null
}

export function noticeOf(decision: Heard): Notice | null {
  return decision.notice
}

export function noticesOf(facts: Facts): Notice[] {
  return saysOf(facts).map((said) => words(said, facts))
}

export function bar(guard: Guard, facts: Facts): Notice[] {
  return (guard.notices?.(facts) ?? []).map((said) => words(said, facts))
}

export function tonesOf(guard: Guard, facts: Facts): string[] {
  return bar(guard, facts).map(({ tone }) => tone)
}

/** `ask-release create`, `open task`, `close` … in the order of the buttons. */
export function actsOf(notice: Notice | null | undefined): string[] {
  return (notice?.actions ?? []).map(({ act }) => actName(act))
}

function actName(act: Act): string {
  if (act.do === 'ask-release') return `${act.do} ${act.kind}`
  if (act.do === 'open') return `${act.do} ${act.page}`
  return act.do
}

/** Every plain word put into the placeholders, at any depth. */
export function argsOf(notice: Notice | null | undefined): string[] {
  const texts = notice ? [notice.title, notice.body] : []
  return texts.flat(3).filter((part) => typeof part === 'string')
}
