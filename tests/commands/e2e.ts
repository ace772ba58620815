/* Runs the end-to-end specs on Electron where its binary can be had, else on the stand-in, and says on which. */
import { runPlaywright } from '../support/run-playwright.ts'

process.exit(runPlaywright(process.argv.slice(2)))
