/** What a decision or a bar says, reduced to what a person meets: tone, buttons, and the words. */
import type { Act, Decision, Facts, Guard, Notice } from '../../lib/guards/guard'

export function noticeOf(decision: Decision | null): Notice | null {
  return decision?.ruling === 'hold' ? decision.notice : null
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

export function tonesOf(guard: Guard, facts: Facts): string[] {
  return (guard.notices?.(facts) ?? []).map(({ tone }) => tone)
}

/** Every plain word put into the placeholders, at any depth. */
export function argsOf(notice: Notice | null | undefined): string[] {
  const texts = notice ? [notice.title, notice.body ?? []] : []
  return texts.flat(3).filter((part) => typeof part === 'string')
}
