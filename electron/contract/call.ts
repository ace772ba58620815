import type { z } from 'zod'

/** One call of the page to the main process: what it takes and what it gives when it succeeds. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
}

/** Declares a call. Inputs are strict and bounded: they are parsed in the main process before anything else. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { input, output }
}
