/** The drawer that says why a line has its role. */
import { breakStory, ruleForLine, toggleBlock } from '../state/commands';
import { decisionsOf, documentById, selected, view, whyBlock } from '../state/store';
import { strings } from '../strings';

const text = strings.why;

export function WhyDrawer() {
  const index = whyBlock.value;
  const document = selected.value ? documentById(selected.value.document) : undefined;
  const block = index === undefined ? undefined : document?.blocks[index];
  if (!document || !block || view.value !== 'reader') return null;
  const decided = decisionsOf(document.id).blocks.some((one) => one.start === block.start);
  const cuttable =
    block.kept && block.story !== null && document.stories.every((one) => one.first_block !== index);
  const repeats = block.duplicate_of === undefined ? undefined : document.blocks[block.duplicate_of];
  return (
    <aside class="why" aria-label={text.title}>
      <div class="why-head">
        <h2>{text.title}</h2>
        <button type="button" onClick={() => (whyBlock.value = undefined)}>
          {text.close}
        </button>
      </div>
      <blockquote>{document.text.slice(block.start, block.end).slice(0, 240)}</blockquote>
      <dl>
        <dt>{text.role}</dt>
        <dd>{block.role}</dd>
        <dt>{text.reason}</dt>
        <dd>{decided ? text.yourDecision : block.reason}</dd>
        <dt>{text.confidence}</dt>
        <dd>{Math.round(block.confidence * 100)} %</dd>
        {repeats && (
          <>
            <dt>{text.duplicateOf}</dt>
            <dd>{document.text.slice(repeats.start, repeats.end).slice(0, 120)}</dd>
          </>
        )}
      </dl>
      <p class="actions">
        <button type="button" onClick={() => toggleBlock(document, block)}>
          {block.kept ? strings.reader.remove : strings.reader.restore}
        </button>
        {cuttable && (
          <button type="button" onClick={() => breakStory(document, block.start, true)}>
            {strings.reader.cut}
          </button>
        )}
        <button type="button" onClick={() => ruleForLine(document, block, !block.kept)}>
          {block.kept ? strings.reader.always : strings.reader.never}
        </button>
      </p>
    </aside>
  );
}
