/** The page's entry, when a server serves it. */
import { httpBackend } from './http-backend.ts'
import { startPortal } from './portal.ts'

void startPortal(document.body, httpBackend())
