/** Text with marks on it. */
import { type Mark, segments } from '../highlight/segments';
import { chooseEntity } from '../state/mentions';
import { selected } from '../state/store';

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
        const named = segment.marks.find((mark) => mark.entity);
        const title = segment.marks.find((mark) => mark.title)?.title;
        const key = `${i}:${segment.text.length}`;
        const whole = segment.marks.find((mark) => mark.end - mark.start === segment.text.length);
        const put = { 'data-before': whole?.before, 'data-after': whole?.after };
        const className = segment.marks.map((mark) => mark.className).join(' ');
        return named ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the same is chosen in the list of names above the text
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <span
            key={key}
            class={className}
            title={title}
            {...put}
            onClick={() => chooseEntity(named.entity, { ...named, document: selected.value?.document ?? '' })}
          >
            {segment.text}
          </span>
        ) : (
          <span key={key} class={className} title={title} {...put}>
            {segment.text}
          </span>
        );
      })}
    </>
  );
}
