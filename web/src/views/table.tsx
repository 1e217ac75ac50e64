/** A table that sorts by every column and draws rows as they come near what is seen. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { type Order, type Sortable, sortedBy } from '../state/sorting';
import { strings } from '../strings';
import { CopyButton } from './copy';
import { More } from './more';

const atOnce = 50;

export interface Column<Row> {
  id: string;
  title: string;
  value: (row: Row) => Sortable;
  /** What stands in the cell, where it is not the value. */
  cell?: (row: Row) => ComponentChildren;
  /** What is copied, where it is not the value. */
  plain?: (row: Row) => string;
  /** Figures, set right; sorted from the largest. */
  figures?: boolean;
  className?: string;
  /** Names the row; without one, the first column does. */
  head?: boolean;
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** What stands under an open row. */
  detail?: (row: Row) => ComponentChildren;
}

export function Table<Row>({ label, columns, rows, keyOf, detail }: Props<Row>) {
  const order = useSignal<Order | undefined>(undefined);
  const limit = useSignal(atOnce);
  const by = columns.find((column) => column.id === order.value?.column);
  const sorted = by ? sortedBy(rows, by.value, Boolean(order.value?.descending)) : rows;
  const sort = ({ id, figures }: Column<Row>): void => {
    const again = order.value?.column === id;
    order.value = { column: id, descending: again ? !order.value?.descending : Boolean(figures) };
  };
  const direction = (id: string): 'ascending' | 'descending' | 'none' => {
    if (order.value?.column !== id) return 'none';
    return order.value.descending ? 'descending' : 'ascending';
  };
  const classOf = ({ figures, className }: Column<Row>): string | undefined => (figures ? 'n' : className);
  const head = Math.max(
    0,
    columns.findIndex((column) => column.head),
  );
  const copied = async (): Promise<string> => {
    const { tableText } = await import('../export/copying');
    const cells = sorted.map((row) => columns.map((column) => column.plain?.(row) ?? column.value(row)));
    return tableText([columns.map((column) => column.title), ...cells]);
  };
  const shown = sorted.slice(0, limit.value);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  class={column.figures ? 'n' : undefined}
                  aria-sort={direction(column.id)}
                >
                  <button type="button" class="link" onClick={() => sort(column)}>
                    {column.title}
                    <span class="arrow" aria-hidden="true" />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const under = detail?.(row);
              return (
                <Fragment key={keyOf(row)}>
                  <tr class={under ? 'on' : undefined}>
                    {columns.map((column, i) => {
                      const content = column.cell ? column.cell(row) : column.value(row);
                      return i === head ? (
                        <th key={column.id} scope="row">
                          {content}
                        </th>
                      ) : (
                        <td key={column.id} class={classOf(column)}>
                          {content}
                        </td>
                      );
                    })}
                  </tr>
                  {under && (
                    <tr class="detail">
                      <td colSpan={columns.length}>{under}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
      <More limit={limit} step={atOnce} all={sorted.length} />
      <p>
        <CopyButton label={strings.copy.table} make={copied} />
      </p>
    </>
  );
}
