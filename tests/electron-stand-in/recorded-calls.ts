type RecordedCall = { readonly name: string; readonly args: readonly unknown[] }

/** What the application asked of the desktop and the stand-in did not do, oldest first. */
export const recordedCalls: RecordedCall[] = []

/** Notes a request that has no effect here. */
export function record(name: string, ...args: readonly unknown[]): void {
  recordedCalls.push({ name, args })
}
