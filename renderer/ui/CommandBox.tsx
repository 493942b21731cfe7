import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import styles from './command-box.module.css';
import { Keys } from './Keys.tsx';

export interface CommandItem {
  readonly id: string;
  /** The heading it stands under; items of one heading stand together. */
  readonly group: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly caps?: readonly string[] | undefined;
  readonly run: () => void;
}

interface Props {
  title: string;
  placeholder: string;
  /** The name of the list, for those who do not see it. */
  listName: string;
  query: string;
  onQueryChange: (query: string) => void;
  items: readonly CommandItem[];
  /** The list still answers what was typed before: Enter waits for the one that is meant. */
  isBehind: boolean;
  /** Said in the place of an empty list. */
  emptiness: string;
  onClose: () => void;
}

/** One field over the screen and what it leads to below: arrows choose, Enter goes, Escape leaves. */
export function CommandBox(props: Props) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup className={styles.popup}>
          <BaseDialog.Title className="visually-hidden">{props.title}</BaseDialog.Title>
          <Chooser {...props} />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function Chooser(props: Props) {
  const { title, placeholder, listName, query, onQueryChange, items, isBehind, emptiness, onClose } = props;
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const at = Math.max(0, Math.min(chosen, items.length - 1));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, items]);
  const run = (item: CommandItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };
  useEffect(() => {
    if (isEntered && !isBehind) run(items[at]);
  });
  const keyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) setEntered(true);
    else if (step !== undefined) setChosen(Math.max(0, Math.min(at + step, items.length - 1)));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={styles.field}
        role="combobox"
        aria-label={title}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={items.length > 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQueryChange(event.target.value);
          setChosen(0);
          setEntered(false);
        }}
        onKeyDown={keyDown}
      />
      <ul ref={list} id={listId} role="listbox" aria-label={listName} className={styles.list}>
        {items.map((item, index) => (
          <Line
            key={item.id}
            {...{ item }}
            id={`${listId}-${index}`}
            heading={items[index - 1]?.group === item.group ? undefined : item.group}
            isChosen={index === at}
            onPoint={() => setChosen(index)}
            onRun={() => run(item)}
          />
        ))}
      </ul>
      {items.length === 0 && (
        <p role="status" className={styles.empty}>
          {emptiness}
        </p>
      )}
    </>
  );
}

interface LineProps {
  item: CommandItem;
  id: string;
  heading: string | undefined;
  isChosen: boolean;
  onPoint: () => void;
  onRun: () => void;
}

/** The keyboard stays in the field: the list is walked from there and its lines are never focused. */
function Line({ item, id, heading, isChosen, onPoint, onRun }: LineProps) {
  return (
    <>
      {heading !== undefined && (
        <li role="presentation" className={styles.heading}>
          {heading}
        </li>
      )}
      {/* eslint-disable-next-line jsx-a11y-x/click-events-have-key-events -- Enter in the field does the same */}
      <li
        id={id}
        role="option"
        aria-selected={isChosen}
        tabIndex={-1}
        className={styles.line}
        onPointerMove={onPoint}
        onClick={onRun}
      >
        <span className={styles.title}>{item.title}</span>
        {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
        {item.caps && <Keys caps={item.caps} />}
      </li>
    </>
  );
}
