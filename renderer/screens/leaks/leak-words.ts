import type { NamesFound } from '#contract/leaks.ts'
import type { LeakHit } from '#model/leak/leak.ts'

import type { Translate } from '../../i18n/catalogues.ts'

/** Whose name it may be, in words; empty where that is not told. */
export function meantText(t: Translate, { meant, people }: LeakHit): string {
  if (meant.length === 0) return ''
  const names = meant.map(({ name, caseNumber }) =>
    caseNumber === '' ? name : t('leak.meantOne', { name, case: caseNumber }),
  )
  const more = people - meant.length
  if (more > 0) names.push(t('leak.meantMore', { count: more }))
  return t('leak.meant', { names: names.join(', ') })
}

/** Places as they are listed: the same sentence once, hints after what is to be decided. */
export function listedHits(found: NamesFound | undefined): LeakHit[] {
  const byKey = new Map((found?.hits ?? []).map((hit) => [hit.key, hit]))
  return [...byKey.values()].sort((a, b) => Number(a.isWeak) - Number(b.isWeak))
}

/** Other places of the list where the same stands and may be decided alike. */
export function alikeHits(hits: readonly LeakHit[], hit: LeakHit): LeakHit[] {
  const words = (one: LeakHit) => one.found.toLocaleLowerCase('et')
  return hits.filter(
    (other) =>
      other.key !== hit.key && !other.isWeak && other.kind === hit.kind && words(other) === words(hit),
  )
}
