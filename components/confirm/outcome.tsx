import { t } from '../../lib/i18n/t'
import type { ConfirmReply } from '../../lib/messages'
import { Notice } from '../ui/notice'
import { isAlarm, problemWords } from './confirm-words'

interface OutcomeProps {
  reply: Pick<ConfirmReply, 'problem' | 'word'>
  triesLeft: number
  isWitness: boolean
}

/** A disagreement stands out from a typing error: only the first means "do not renew". */
export function Outcome({ reply, triesLeft, isWitness }: OutcomeProps) {
  return (
    <div role="alert">
      {isAlarm(reply.problem) && (
        <Notice tone="stop" title={problemWords(reply, isWitness) ?? ''}>
          <p>{t('confirm_tries', String(triesLeft))}</p>
        </Notice>
      )}
    </div>
  )
}
