import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { LeftPlace } from '#model/left-place.ts'

import { desk, valueOf } from '../../data/api.ts'
import { returnToPlace } from './return-to-place.ts'

/** Asked once in the life of a page: locking loads the page anew. */
let asked: Promise<LeftPlace | null> | null = null

function askForPlace(): Promise<LeftPlace | null> {
  // Not knowing where one was is no reason to keep anybody out.
  asked ??= valueOf(desk.place.take(null)).catch(() => null)
  return asked
}

/**
 * Leads back to where the specialist was when the desk was locked.
 * @returns false until the address is the one that was left: showing another screen first would take focus and time
 */
export function useLeftPlace(): boolean {
  const navigate = useNavigate()
  const location = useLocation()
  const [place, setPlace] = useState<LeftPlace | null | undefined>(undefined)
  const [isThere, setThere] = useState(false)
  const address = `${location.pathname}${location.search}`

  useEffect(() => {
    void askForPlace().then(setPlace)
  }, [])
  useEffect(() => {
    if (place === undefined || isThere) return
    if (place === null || place.address === address) setThere(true)
    else void Promise.resolve(navigate(place.address, { replace: true })).then(() => setThere(true))
  }, [place, isThere, address, navigate])
  useEffect(() => (isThere && place ? returnToPlace(place) : undefined), [isThere, place])
  return isThere
}
