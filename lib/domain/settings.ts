/** What one administrator set for themselves. Policy may override it (lib/policy). */
export interface UserSettings {
  admin: string
  notesTemplate: string
  createMode: 'confirm' | 'block'
  contact: string
}

/** The written form, as people have put it into Apple's Notes field for years. */
export const DEFAULT_NOTES = 'Renewed {date} by {admin}, ticket {ticket}'

export const DEFAULT_SETTINGS: UserSettings = {
  admin: '',
  notesTemplate: DEFAULT_NOTES,
  createMode: 'confirm',
  contact: '',
}
