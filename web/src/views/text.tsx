/** Text with marks on it. */
import { type Mark, segments } from '../highlight/segments';
import { selectedEntity } from '../state/store';

export function MarkedText({
  text,
  start,
  end,
  marks,
}: {
  text: string;
  start: number;
  end: number;
  marks: Mark[];
}) {
  return (
    <>
      {segments(text, start, end, marks).map((segment, i) => {
        if (segment.marks.length === 0) return segment.text;
        const entity = segment.marks.find((mark) => mark.entity)?.entity;
        const title = segment.marks.find((mark) => mark.title)?.title;
        const key = `${i}:${segment.text.length}`;
        const className = segment.marks.map((mark) => mark.className).join(' ');
        return entity ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the same is reached by n and p and in the Entities view
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span
            key={key}
            class={className}
            title={title}
            onClick={() => {
              selectedEntity.value = selectedEntity.value === entity ? undefined : entity;
            }}
          >
            {segment.text}
          </span>
        ) : (
          <span key={key} class={className} title={title}>
            {segment.text}
          </span>
        );
      })}
    </>
  );
}
