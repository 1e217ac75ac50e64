/** The end of a list that draws only so many rows: draws more as it comes near, or by its button. */
import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { viewStrings } from '../strings.views';
import { whenNear } from './near';

interface Props {
  limit: Signal<number>;
  step: number;
  all: number;
}

export function More({ limit, step, all }: Props) {
  const element = useRef<HTMLParagraphElement>(null);
  const drawn = limit.value;
  useEffect(() => {
    if (element.current) return whenNear(element.current, () => (limit.value = drawn + step));
  }, [drawn, all]);
  if (all <= drawn) return null;
  return (
    <p ref={element}>
      <button type="button" onClick={() => (limit.value += step)}>
        {viewStrings.table.more(Math.min(step, all - drawn), all)}
      </button>
    </p>
  );
}
