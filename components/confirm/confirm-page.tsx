import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import type { ConfirmReply, ConfirmView } from '../../lib/messages'
import { mdmName, nameOf } from '../shared/words'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Apart } from './apart'
import { Given } from './given'
import { Witness } from './witness'

export interface ConfirmPageProps {
  view: ConfirmView
  reply: Pick<ConfirmReply, 'problem' | 'word'>
  onTyping(): void
  onReady(also: string[]): void
  onAnswer(text: string): void
  onWitness(name: string, tail: string): void
  onBreak(): void
  onClose(): void
}

/** The renewer's side: what was proved, how the second person confirms, what came of it. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { view } = props
  const [isBeside, setBeside] = useState(true)
  if (view.given !== null || view.isBroken)
    return <Given given={view.given} onClose={props.onClose} />
  const isWitnessed = view.required === 'witnessed' && isBeside
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{t('confirm_title')}</h1>
        <p class="lead">{t('confirm_lead', nameOf(view))}</p>
      </header>
      <Proved view={view} />
      {view.required === 'witnessed' && <Modes isBeside={isBeside} onMode={setBeside} />}
      {isWitnessed ? <Witness {...props} /> : <Apart {...props} />}
      {view.breakGlass && (
        <section class="way-out stack" aria-labelledby="break">
          <h2 id="break">{t('confirm_break')}</h2>
          <p>{t('confirm_break_text')}</p>
          <div>
            <Button onPress={props.onBreak}>{t('confirm_break_do')}</Button>
          </div>
        </section>
      )}
    </main>
  )
}

/** Everything that is read out, and nothing of the UID. */
function Proved({ view }: { view: ConfirmView }) {
  return (
    <section class="card stack" aria-labelledby="proved">
      <h2 id="proved">{t('confirm_proved')}</h2>
      <dl class="facts">
        <dt>{t('confirm_fact_organisation')}</dt>
        <dd>
          {nameOf(view)} · {mdmName(view.mdm)}
        </dd>
        <dt>{t('confirm_fact_account')}</dt>
        <dd>{view.account ?? t('confirm_fact_account_unknown')}</dd>
        {view.row !== null && (
          <>
            <dt>{t('confirm_fact_row')}</dt>
            <dd>{t('confirm_row_number', String(view.row + 1), view.rowText)}</dd>
          </>
        )}
        <dt>{t('confirm_fact_word')}</dt>
        <dd>
          <code>Renew</code>
        </dd>
      </dl>
      <p class="small soft">{t('confirm_aloud')}</p>
    </section>
  )
}

function Modes({ isBeside, onMode }: { isBeside: boolean; onMode(isBeside: boolean): void }) {
  return (
    <fieldset class="choices">
      <legend class="label">{t('confirm_mode')}</legend>
      <Choice
        group="mode"
        title={t('confirm_mode_witness')}
        detail={t('confirm_mode_witness_detail')}
        checked={isBeside}
        onChoose={() => onMode(true)}
      />
      <Choice
        group="mode"
        title={t('confirm_mode_apart')}
        detail={t('confirm_mode_apart_detail')}
        checked={!isBeside}
        onChoose={() => onMode(false)}
      />
    </fieldset>
  )
}
