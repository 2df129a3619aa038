import { useState } from 'preact/hooks'
import { fillNotes } from '../../lib/domain/notes'
import { t } from '../../lib/i18n/t'
import type { UserSettings } from '../../lib/messages'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'
import { ShadowFields } from './shadow-fields'

interface SettingsFormProps {
  settings: UserSettings
  now: number
  onSave(settings: UserSettings): Promise<void>
}

/** What an administrator sets for themselves: name, note, how strict Create is, whom to ask. */
export function SettingsForm({ settings, now, onSave }: SettingsFormProps) {
  const [form, setForm] = useState(settings)
  const [said, setSaid] = useState<'settings_saved' | 'settings_failed' | null>(null)
  const set = (part: Partial<UserSettings>) => {
    setForm({ ...form, ...part })
    setSaid(null)
  }
  const save = () => {
    onSave(form).then(
      () => setSaid('settings_saved'),
      () => setSaid('settings_failed'),
    )
  }
  return (
    <div class="stack-wide">
      <Field
        label={t('settings_admin')}
        hint={t('settings_admin_hint')}
        value={form.admin}
        onInput={(admin) => set({ admin })}
        autocomplete="name"
        maxLength={80}
      />
      <Field
        label={t('settings_notes')}
        hint={t('settings_notes_hint')}
        value={form.notesTemplate}
        onInput={(notesTemplate) => set({ notesTemplate })}
        maxLength={400}
        after={<NotesPreview form={form} now={now} />}
      />
      <fieldset class="stack">
        <legend class="label">{t('settings_create')}</legend>
        <Choice
          group="create-mode"
          title={t('settings_create_confirm')}
          detail={t('settings_create_confirm_detail')}
          checked={form.createMode === 'confirm'}
          onChoose={() => set({ createMode: 'confirm' })}
        />
        <Choice
          group="create-mode"
          title={t('settings_create_block')}
          detail={t('settings_create_block_detail')}
          checked={form.createMode === 'block'}
          onChoose={() => set({ createMode: 'block' })}
        />
      </fieldset>
      <ShadowFields settings={form} onChange={set} />
      <Field
        label={t('settings_contact')}
        hint={t('settings_contact_hint')}
        value={form.contact}
        onInput={(contact) => set({ contact })}
        maxLength={160}
      />
      <div class="row">
        <Button look="primary" onPress={save}>
          {t('settings_save')}
        </Button>
        <p role="status" class="small">
          {said !== null && t(said)}
        </p>
      </div>
    </div>
  )
}

function NotesPreview({ form, now }: { form: UserSettings; now: number }) {
  const text = fillNotes(form.notesTemplate, {
    now,
    admin: form.admin,
    ticket: 'IT-4421',
    organisation: 'Contoso',
    journal: '3f9c2a71d0',
  })
  return (
    <p class="small soft preview">
      {t('settings_preview')} <q>{text}</q>
    </p>
  )
}
