import { t } from '../../lib/i18n/t'
import type { Checked } from '../../lib/journal/audit'
import { headShort } from '../../lib/journal/chain'
import { keyShort } from '../../lib/journal/head'
import type { JournalStatus } from '../../lib/journal/store'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { CopyText } from './copy-text'
import { Proves } from './proves'
import { fullTime } from './times'
import { VerdictView } from './verdict-view'

interface ChainStatusProps {
  status: JournalStatus
  checked: Checked | null
  /** `failed`: the journal could not be read. */
  checking: 'idle' | 'running' | 'failed'
  onCheck(): void
}

/** Whether the journal is whole, as far as it was checked, and the hash to write down elsewhere. */
export function ChainStatus({ status, checked, checking, onCheck }: ChainStatusProps) {
  return (
    <div class="stack">
      <div role="status" class="stack">
        {checking === 'failed' && <Notice tone="stop" title={t('journal_check_failed')} />}
        {checked === null ? (
          <p>{t('journal_not_checked')}</p>
        ) : (
          <VerdictView verdict={checked.verdict}>
            <p class="small soft">
              {t(
                checked.scope === 'whole' ? 'journal_checked_at' : 'journal_checked_recent',
                fullTime(checked.at),
              )}
            </p>
          </VerdictView>
        )}
      </div>
      <div>
        <Button icon="check" onPress={onCheck} disabled={checking === 'running'}>
          {t(checking === 'running' ? 'journal_checking' : 'journal_check_now')}
        </Button>
      </div>
      {status.hash !== null && (
        <div class="stack-tight">
          <CopyText label={t('journal_short')} text={headShort(status.hash)} />
          <p class="small soft">{t('journal_short_why')}</p>
        </div>
      )}
      {status.key !== null && <CopyText label={t('journal_own_key')} text={keyShort(status.key)} />}
      <Proves />
    </div>
  )
}
