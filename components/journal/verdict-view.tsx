import type { ComponentChildren } from 'preact'
import { t } from '../../lib/i18n/t'
import type { ChainVerdict } from '../../lib/journal/verdict'
import { breakWords, noteWords, verdictWords } from '../../lib/journal/words/verdict-words'
import { say } from '../../lib/words/say'
import { Notice } from '../ui/notice'

/** A chain's state: whole, or the first broken link with what that means. */
export function VerdictView({
  verdict,
  children,
}: {
  verdict: ChainVerdict
  children?: ComponentChildren
}) {
  return (
    <Notice tone={verdict.ok ? 'plain' : 'stop'} title={say(verdictWords(verdict))}>
      <VerdictFacts verdict={verdict} />
      {children}
    </Notice>
  )
}

export function VerdictFacts({ verdict }: { verdict: ChainVerdict }) {
  return (
    <>
      {!verdict.ok && (
        <>
          <p>{say(breakWords(verdict.why))}</p>
          <p>{t('journal_verdict_broken_means')}</p>
        </>
      )}
      {verdict.notes.length > 0 && (
        <ul class="small advice">
          {verdict.notes.map((note) => (
            <li key={JSON.stringify(note)}>{say(noteWords(note))}</li>
          ))}
        </ul>
      )}
    </>
  )
}
