/**
 * How strong a second person's confirmation must be before Renew opens; `off`: none is asked for.
 * Each stronger one is also enough where a weaker one is asked for.
 */
export type ShadowSetting = 'off' | 'witnessed' | 'independent' | 'signed'

/** What one administrator set for themselves. Policy may override it (lib/policy). */
export interface UserSettings {
  admin: string
  notesTemplate: string
  createMode: 'confirm' | 'block'
  contact: string
  shadow: ShadowSetting
  /** Without a second person, a written reason opens Renew. */
  breakGlass: boolean
  /** Public keys of those who may confirm by signature, as they exported them. */
  shadowKeys: string[]
}

/** The written form, as people have put it into Apple's Notes field for years. */
export const DEFAULT_NOTES = 'Renewed {date} by {admin}, ticket {ticket}'

export const DEFAULT_SETTINGS: UserSettings = {
  admin: '',
  notesTemplate: DEFAULT_NOTES,
  createMode: 'confirm',
  contact: '',
  shadow: 'off',
  breakGlass: true,
  shadowKeys: [],
}
