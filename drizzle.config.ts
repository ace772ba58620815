import { defineConfig } from 'drizzle-kit'

/** For `drizzle-kit generate --name <what-changes>` and `drizzle-kit check`; neither opens a vault. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/store/schema/*.ts',
  out: './db/store/migrations',
})
