import { z } from 'zod'

// The page's security policy forbids code from strings, which zod would try. Imported before any schema is made.
z.config({ jitless: true })
