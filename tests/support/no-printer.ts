import type { Printer } from '#electron/documents/pdf/printer.ts'

/** Stands for the printer where there is no window: whatever is printed, the desk was locked meanwhile. */
export const NO_PRINTER: Printer = {
  print: async () => null,
  take: () => null,
  ready: () => undefined,
  stop: () => undefined,
}
