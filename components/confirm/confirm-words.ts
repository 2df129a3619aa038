/** Outcomes of a confirmation in the reader's words. Pure. */
import type { Given } from '../../lib/domain/confirmation'
import { t } from '../../lib/i18n/t'
import type { ConfirmReply } from '../../lib/messages'

type Problem = NonNullable<ConfirmReply['problem']>
type ProblemKey = Dashless<Problem>
type Dashless<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Dashless<B>}` : S

/** What is wrong and what to do next; `isWitness`: it was the UID's end, not words. */
export function problemWords(
  { problem, word }: Pick<ConfirmReply, 'problem' | 'word'>,
  isWitness: boolean,
): string | null {
  if (problem === null) return null
  if (problem === 'disagrees' && isWitness) return t('confirm_problem_tail_disagrees')
  if (problem === 'typing' && word !== null) return t('confirm_problem_typing_word', word)
  return t(`confirm_problem_${problem.replaceAll('-', '_') as ProblemKey}`)
}

/** A reading that disagrees is an alarm; everything else is tried again. */
export function isAlarm(problem: ConfirmReply['problem']): boolean {
  return problem === 'disagrees' || problem === 'denied'
}

/** How it was given, what that shows, and where the second person's UID came from. */
export function givenWords({ strength, independence, by }: Given): string[] {
  const source = independence.replace('-', '_') as Dashless<typeof independence>
  const who = by === '' ? [] : [t('confirm_given_by', by)]
  return [t(`portal_confirmed_${strength}`), t(`portal_confirmed_${source}`), ...who]
}
