/** Every change a person makes is a command that can be taken back. */
import { signal } from '@preact/signals';

export interface Command {
  /** For the live region: "restored a line". */
  label: string;
  apply(): void | Promise<void>;
  revert(): void | Promise<void>;
}

const done = signal<Command[]>([]);
const undone = signal<Command[]>([]);

export const canUndo = (): boolean => done.value.length > 0;
export const canRedo = (): boolean => undone.value.length > 0;

export async function run(command: Command): Promise<void> {
  done.value = [...done.value, command];
  undone.value = [];
  await command.apply();
}

/** The command taken back; undefined when there is none. */
export async function undo(): Promise<Command | undefined> {
  const command = done.value.at(-1);
  if (!command) return undefined;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, command];
  await command.revert();
  return command;
}

export async function redo(): Promise<Command | undefined> {
  const command = undone.value.at(-1);
  if (!command) return undefined;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, command];
  await command.apply();
  return command;
}

export function forget(): void {
  done.value = [];
  undone.value = [];
}
