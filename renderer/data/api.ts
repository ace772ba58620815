import type { DeskApi } from '#contract/index.ts'
import type { CallError, Envelope } from '#contract/result.ts'

declare global {
  interface Window {
    /** The one door to the main process, built by the preload. */
    readonly desk: DeskApi
  }
}

/** Calls of the main process. */
export const desk: DeskApi = window.desk

/** An expected failure of a call, thrown so that queries and mutations carry it; shown by its code. */
export class CallFailed extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.code)
    this.name = 'CallFailed'
    this.error = error
  }
}

/** The value of a call, or its failure thrown as `CallFailed`. */
export async function valueOf<T>(envelope: Promise<Envelope<T>>): Promise<T> {
  const answer = await envelope
  if (!answer.ok) throw new CallFailed(answer.error)
  return answer.value
}

/** The failure behind anything thrown in the data layer; what is not one of ours is a bug. */
export function callError(thrown: unknown): CallError {
  return thrown instanceof CallFailed ? thrown.error : { code: 'bug' }
}
