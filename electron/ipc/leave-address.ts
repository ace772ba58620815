import { LeftPlace } from '#model/left-place.ts'
import { leavePlace } from '#store/repositories/left-place.ts'
import { onDesk, type Services } from './services.ts'

/**
 * Keeps the address of a page that could not say itself where the specialist is.
 * @param url of the page; its hash is the address within it
 */
export function leaveAddress(services: Services, url: string): void {
  const address = URL.parse(url)?.hash.slice(1)
  const place = LeftPlace.safeParse({ address, scroll: {}, focus: null })
  // Without an address the desk itself is shown after unlocking; a full disk must not hold the lock up.
  if (place.success) onDesk(services, ({ store }) => leavePlace(store, place.data))
}
