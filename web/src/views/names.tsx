/** Chooses a name in the open article and leads from one mention to the next. */
import { chooseEntity, mentionAt, mentionsOf, namesIn, stepMention } from '../state/mentions';
import { entityById, selectedEntity } from '../state/store';
import { strings } from '../strings';

const text = strings.names;

export function Names({ document }: { document: string }) {
  const chosen = selectedEntity.value;
  const names = namesIn(document);
  const elsewhere =
    chosen && !names.some((one) => one.id === chosen) ? entityById.value.get(chosen) : undefined;
  if (names.length === 0 && !elsewhere) return null;
  return (
    <div class="names">
      <label>
        {text.label}{' '}
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => chooseEntity(value || undefined)}
        >
          <option value="">{text.none}</option>
          {elsewhere && <option value={elsewhere.id}>{elsewhere.name}</option>}
          {names.map(({ id, name, count }) => (
            <option key={id} value={id}>
              {name} ({count})
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <>
          <span class="n">{text.count(mentionAt.value + 1, mentionsOf(chosen).length)}</span>
          <button type="button" class="link" onClick={() => stepMention(-1)}>
            {text.previous} <kbd>M</kbd>
          </button>
          <button type="button" class="link" onClick={() => stepMention(1)}>
            {text.next} <kbd>m</kbd>
          </button>
        </>
      )}
    </div>
  );
}
