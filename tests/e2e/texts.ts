import et from '#resources/i18n/et.json' with { type: 'json' }
import type { MessageKey } from '../../renderer/i18n/catalogues.ts'
import { type TextParams, translate } from '../../renderer/i18n/translate.ts'

/** The Estonian sentence under a key, so that a change of wording changes no spec. */
export function t(key: MessageKey, params?: TextParams): string {
  return translate({ locale: 'et-EE', catalogue: et }, key, params)
}

/** Matches a sentence whatever its places are filled with: "Salvestatud kell {time}" with any time. */
export function anyOf(key: MessageKey, params?: TextParams): RegExp {
  const pieces = translate({ locale: 'et-EE', catalogue: et }, key, params).split(/\{\w+\}/)
  return new RegExp(pieces.map(escaped).join('.+?'))
}

/** The name of a field that may be left out: its label, with or without "(valikuline)". */
export function labelled(label: string): RegExp {
  return new RegExp(`^${escaped(label)}( \\(${escaped(t('kit.optional'))}\\))?$`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
