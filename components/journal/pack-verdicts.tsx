import { t } from '../../lib/i18n/t'
import { keyShort } from '../../lib/journal/head'
import type { CheckedPack, PackReading } from '../../lib/journal/pack/check-pack'
import { packShort } from '../../lib/journal/pack/rows'
import { trustedEntries } from '../../lib/journal/pack/together'
import { timelineOf } from '../../lib/journal/timeline'
import { moment } from '../../lib/journal/words/moment'
import { plain } from '../../lib/journal/words/plain'
import { verdictWords } from '../../lib/journal/words/verdict-words'
import { say } from '../../lib/words/say'
import { Notice } from '../ui/notice'
import { TimelineList } from './timeline-list'
import { VerdictFacts } from './verdict-view'

export interface CheckedFile {
  name: string
  reading: PackReading
}

/** One verdict for each file, then what happened, file by file in the order of time. */
export function PackVerdicts({ files }: { files: readonly CheckedFile[] }) {
  const good = files.flatMap(({ name, reading }) =>
    reading.kind === 'checked' ? [{ name, reading }] : [],
  )
  return (
    <>
      <div class="stack" role="status">
        {files.map((file, at) => (
          <FileVerdict key={`${at} ${file.name}`} {...file} />
        ))}
      </div>
      {good.length > 0 && <h3>{t('journal_check_together')}</h3>}
      {good
        .sort((a, b) => startOf(a.reading) - startOf(b.reading))
        .map(({ name, reading }, at) => (
          <section key={`${at} ${name}`} class="stack" aria-label={plain(name)}>
            {good.length > 1 && (
              <p class="label">
                <bdi>{t('journal_check_from', plain(name))}</bdi>
              </p>
            )}
            <TimelineList
              items={timelineOf(trustedEntries(reading))}
              names={reading.pack.header.names}
              onSave={null}
            />
          </section>
        ))}
    </>
  )
}

function FileVerdict({ name, reading }: CheckedFile) {
  const title = t(reading.ok ? 'journal_check_good' : 'journal_check_bad', plain(name))
  if (reading.kind === 'refused') {
    const why =
      reading.why === 'not-text' ? 'journal_refused_not_text' : 'journal_refused_not_a_pack'
    return (
      <Notice tone="stop" title={title} role="group">
        <p>{t(why)}</p>
      </Notice>
    )
  }
  const { chain, pack, isUnchanged, isSigned } = reading
  return (
    <Notice tone={reading.ok ? 'plain' : 'stop'} title={title} role="group">
      <p>{say(verdictWords(chain))}</p>
      {!isUnchanged && <p>{t('journal_check_changed')}</p>}
      {chain.ok && !isSigned && <p>{t('journal_check_no_sign')}</p>}
      <VerdictFacts verdict={chain} />
      <dl class="facts small">
        <dt>{t('journal_pack_short')}</dt>
        <dd class="mono">{packShort(pack)}</dd>
        <dt>{t('journal_pack_saved')}</dt>
        <dd>{moment(pack.header.savedAt, pack.header.zone)}</dd>
        <dt>{t('journal_pack_zone')}</dt>
        <dd>{plain(pack.header.zone?.name)}</dd>
      </dl>
      {isSigned && pack.header.key !== null && (
        <p class="small">{t('journal_check_signed', keyShort(pack.header.key))}</p>
      )}
      {chain.anchored !== null && <p>{t('journal_check_anchored', String(chain.anchored))}</p>}
    </Notice>
  )
}

function startOf(reading: CheckedPack): number {
  return reading.pack.entries.find(({ event }) => event !== null)?.event?.at ?? 0
}
