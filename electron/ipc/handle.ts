/*
 * The one door between the page and the main process, and the only file that touches `ipcMain`. Each call passes
 * sender check → schema → handler → envelope. Lint forbids `ipcMain` elsewhere.
 */
import type { IpcMain } from 'electron'
import type { ErrorCode } from '#model/error-codes.ts'
import { fieldFaults } from '#model/field-faults.ts'
import type { Result } from '#model/result.ts'
import type { Call } from '#contract/call.ts'
import { CHANNELS, channelOf } from '#contract/channels.ts'
import { type Area, type Contract, contract, type Input, type Output } from '#contract/index.ts'
import type { CallError, Envelope } from '#contract/result.ts'
import { fileFailure, isClosedStore } from '#store/sqlite-failure.ts'
import { isTrustedSender } from '../security/senders.ts'

/** How a handler says no: a code alone, or a code with the fields it concerns. */
export type Refusal = ErrorCode | CallError

type Answer<T> = Result<T, Refusal>

/** One function per call. A missing or extra one does not compile. */
export type Handlers = {
  readonly [A in Area]: {
    readonly [N in keyof Contract[A]]: (
      input: Input<A, N>,
    ) => Answer<Output<A, N>> | Promise<Answer<Output<A, N>>>
  }
}

/** The handlers of one area, written in a file of their own. */
export type AreaHandlers<A extends Area> = Handlers[A]

type AnyHandler = (input: unknown) => Answer<unknown> | Promise<Answer<unknown>>

/** What the door needs from its surroundings. */
export interface DoorOptions {
  /** Writes a bug to the log, without personal data, and gives back the reference of the line. */
  readonly logBug: (error: unknown, where: string) => string
  /** Parses what handlers give as well; on in development and tests, where a wrong shape must not pass. */
  readonly checkOutputs: boolean
}

/** Registers every call of the contract. */
export function openDoor(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, options: DoorOptions): void {
  for (const [area, names] of Object.entries(CHANNELS) as [Area, readonly string[]][]) {
    const calls = contract[area] as Readonly<Record<string, Call>>
    const areaHandlers = handlers[area] as unknown as Readonly<Record<string, AnyHandler>>
    for (const name of names) {
      const call = calls[name]
      const handler = areaHandlers[name]
      if (!call || !handler) throw new Error(`No call or handler ${area}.${name}`)
      const channel = channelOf(area, name)
      ipcMain.handle(channel, async (event, input: unknown): Promise<Envelope<unknown>> => {
        if (!isTrustedSender(event)) return refuse('forbidden_sender')
        return answerCall(call, handler, input, channel, options)
      })
    }
  }
}

async function answerCall(
  call: Call,
  handler: AnyHandler,
  input: unknown,
  where: string,
  options: DoorOptions,
): Promise<Envelope<unknown>> {
  const parsed = call.input.safeParse(input)
  if (!parsed.success) return refuse({ code: 'bad_input', fields: fieldFaults(parsed.error) })
  try {
    const answer = await handler(parsed.data)
    if (!answer.ok) return refuse(answer.error)
    return { ok: true, value: options.checkOutputs ? call.output.parse(answer.value) : answer.value }
  } catch (error) {
    // The desk was locked while the call was under way: its store was closed under it, and nothing was half done.
    if (isClosedStore(error)) return refuse('vault_locked')
    // A page that cannot be read any more is no bug, and has its own sentence.
    const failure = fileFailure(error)
    if (failure !== null) return refuse(failure)
    return refuse({ code: 'bug', logReference: options.logBug(error, where) })
  }
}

function refuse(refusal: Refusal): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: typeof refusal === 'string' ? { code: refusal } : refusal }
}
