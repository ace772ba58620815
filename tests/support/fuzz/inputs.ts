import fc from 'fast-check'
import { z } from 'zod'

/** What hostile texts are made of: SQL, full-text search, paths, markup, control signs, other scripts, bare surrogates. */
const NASTY = [
  '',
  "'; drop table entries; --",
  '" OR 1=1 --',
  '%_%',
  'NEAR(a b, 3) AND NOT "c*" OR ^d',
  '*"(){}[]:-^+',
  '../../../etc/passwd',
  'C:\\Windows\\System32\\con',
  '\\\\server\\share\\x',
  '<img src=x onerror=alert(1)>',
  '\u0000\u0007\u001b[31m',
  '\u202Etxt.exe\u202C',
  '\uD800',
  '日本語 العربية עברית ไทย',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x")',
  'x'.repeat(70_000),
] as const

/** Values of any type, with the names that reach a prototype. */
const anything = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, -1, NaN, Infinity, 1e308, '', [], {}, Object.create(null)),
  fc.constantFrom(...NASTY),
  fc.anything({ maxDepth: 2 }),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}') as unknown),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array({ maxLength: 40 }),
)

/** Values to draw on where a schema asks for an id or a day. */
export interface Pools {
  /** Ids of rows of every kind: a call then gets the ids of other things and other cases. */
  readonly ids: readonly string[]
  readonly days: readonly string[]
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly $ref?: string
}

/** Inputs that look as a call wants them, with hostile texts, and the ids of anything where an id belongs. */
export function shapedInputs(schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> {
  return shaped(jsonSchemaOf(schema), '', pools)
}

/** Inputs with something wrong: any value at all, or one right in shape with a part missing, added or of another type. */
export function brokenInputs(schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> {
  const right = shapedInputs(schema, pools)
  const broken = fc.tuple(right, fc.nat(), anything, fc.constantFrom('drop', 'replace', 'add')).map(breakPart)
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 2, arbitrary: broken })
}

function breakPart([value, at, other, how]: [unknown, number, unknown, 'drop' | 'replace' | 'add']): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return other
  const names = Object.keys(value)
  const name = names[at % Math.max(1, names.length)] ?? 'extra'
  const rest = Object.entries(value).filter(([key]) => key !== name || how === 'add')
  return Object.fromEntries(how === 'drop' ? rest : [...rest, [how === 'add' ? 'extra' : name, other]])
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  // Inlined: no schema of a call refers to itself.
  return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as JsonSchema
}

function shaped(schema: JsonSchema, name: string, pools: Pools): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => shaped(choice, name, pools)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const { type } = schema
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one: string) => shaped({ ...schema, type: one }, name, pools)))
  }
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 })
    case 'string':
      return text(schema, name, pools)
    case 'array':
      return fc.array(shaped(schema.items ?? {}, name, pools), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      })
    case 'object':
      return record(schema, pools)
    default:
      return fc.oneof(fc.uint8Array({ maxLength: 200 }), anything)
  }
}

function record(schema: JsonSchema, pools: Pools): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, shaped(of, name, pools)])),
    { requiredKeys: [...required] },
  )
  if (typeof additionalProperties !== 'object') return known
  return fc.dictionary(
    fc.constantFrom('request', 'a', ...NASTY.slice(0, 4)),
    shaped(additionalProperties, '', pools),
    {
      maxKeys: 4,
    },
  )
}

function text(schema: JsonSchema, name: string, { ids, days }: Pools): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 200 } = schema
  if (pattern?.includes('[89ab]') === true) return fc.constantFrom(...ids)
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  if (/(On|from|until|date|Date|day)$/.test(name)) return fc.constantFrom(...days)
  return fc
    .oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map((value) => value.slice(0, maxLength).padEnd(minLength, 'x'))
}
