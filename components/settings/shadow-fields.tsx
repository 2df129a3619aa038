import type { ShadowSetting } from '../../lib/domain/settings'
import { t } from '../../lib/i18n/t'
import type { UserSettings } from '../../lib/messages'
import { readPublicKey } from '../../lib/shadow/signed'
import { Tick } from '../confirm/tick'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'

interface ShadowFieldsProps {
  settings: Pick<UserSettings, 'shadow' | 'breakGlass' | 'shadowKeys'>
  onChange(part: Partial<UserSettings>): void
}

const STRENGTHS: readonly ShadowSetting[] = ['off', 'witnessed', 'independent', 'signed']

/** Whether and how strongly a second person confirms before Renew opens. */
export function ShadowFields({ settings, onChange }: ShadowFieldsProps) {
  const { shadow, breakGlass, shadowKeys } = settings
  return (
    <>
      <fieldset class="stack">
        <legend class="label">{t('settings_shadow')}</legend>
        {STRENGTHS.map((one) => (
          <Choice
            key={one}
            group="shadow"
            title={t(`settings_shadow_${one}`)}
            detail={t(`settings_shadow_${one}_detail`)}
            checked={shadow === one}
            onChoose={() => onChange({ shadow: one })}
          />
        ))}
      </fieldset>
      {shadow !== 'off' && (
        <Tick
          title={t('settings_break_glass')}
          detail={t('settings_break_glass_detail')}
          checked={breakGlass}
          onChange={(isAllowed) => onChange({ breakGlass: isAllowed })}
        />
      )}
      {(shadow === 'signed' || shadowKeys.length > 0) && (
        <Field
          label={t('settings_shadow_keys')}
          hint={t('settings_shadow_keys_hint')}
          lines={4}
          value={shadowKeys.join('\n')}
          onInput={(text) => onChange({ shadowKeys: text === '' ? [] : text.split('\n') })}
          problem={keysProblem(shadowKeys)}
        />
      )}
    </>
  )
}

/** The first line that holds no key; empty lines are none. */
function keysProblem(lines: readonly string[]): string | null {
  const bad = lines.findIndex((line) => line.trim() !== '' && readPublicKey(line) === null)
  return bad < 0 ? null : t('settings_shadow_keys_bad', String(bad + 1))
}
