import { useState } from 'react';
import { newIdempotencyKey } from '../api/client';

/** The key of one intended command: made when its form opens, kept over retries, renewed after it was done. */
export function useIdempotencyKey(): [string, () => void] {
  const [key, setKey] = useState(newIdempotencyKey);
  return [key, () => setKey(newIdempotencyKey())];
}
