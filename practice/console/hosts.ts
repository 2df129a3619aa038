/** The addresses of the practice MDM console. `.example` names can belong to nobody. */

/** Where the console is. */
export const CONSOLE_HOST = 'mdm.practice.example'

/** Where parts of it are served from, in a frame of another origin. */
export const FRAME_HOST = 'frame.mdm.practice.example'

/** The same console at an address that nobody lets the guard onto. */
export const OTHER_HOST = 'other.mdm.practice.example'

export const CONSOLE_HOSTS = [CONSOLE_HOST, FRAME_HOST, OTHER_HOST]
